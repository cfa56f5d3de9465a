"""`python -m tqa` is `tqa`."""

from tqa.cli import run

if __name__ == "__main__":
    run()
