"""A value of an object that is worked out when it is first asked for, and kept.

It is functools.cached_property without the lock that Python before 3.12 takes for each: a text has many such values.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functools import cached_property as lazy
else:

    class lazy:  # noqa: N801 - used like functools.cached_property
        """Decorates a method without arguments."""

        def __init__(self, work_out: object) -> None:
            self.work_out = work_out
            self.__doc__ = work_out.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self.name = name

        def __get__(self, instance: object, owner: type | None = None) -> object:
            if instance is None:
                return self
            value = instance.__dict__[self.name] = self.work_out(instance)
            return value


__all__ = ["lazy"]
