"""Builders that several tests share: concepts, documents and glossaries in one line each."""

from collections.abc import Iterable
from dataclasses import replace

from tqa.formats import plain
from tqa.glossary.files.csv_file import parse
from tqa.glossary.glossary import Glossary
from tqa.model import Document, Span

NAMES = """\
id,kind,gender,en,en:short,en:admitted,en:deprecated,en:wrong,en:article,el,el:wrong,uk,ar,zh
gaza,place,,Gaza,,,,Gauze,,Γάζα,,Газа,غزة,加沙
us,place,,US,,United States | U.S.,USA,,the,ΗΠΑ,,США,الولايات المتحدة,美国
kyiv,place,,Kyiv,,,Kiev,,,Κίεβο,,Київ,كييف,基辅
bendjama,person,m,Amar Bendjama,Bendjama,,,Mpentzama,,Αμάρ Μπεντζαμά,Μπενζάμα,Амар Бенджама,عمار بن جامع,本贾马
thomas-greenfield,person,f,Linda Thomas-Greenfield,Thomas-Greenfield,,,,,Λίντα Τόμας-Γκρίνφιλντ,,Лінда Томас-Грінфілд,ليندا توماس غرينفيلد,格林菲尔德
council,organisation,,UN Security Council,Security Council,,,,the,Συμβούλιο Ασφαλείας,,Рада Безпеки ООН,مجلس الأمن,安理会
israel,place,,Israel,,,,,,Ισραήλ,,Ізраїль,إسرائيل,以色列
"""  # noqa: E501 - a table


def glossary(text: str = NAMES) -> Glossary:
    return Glossary(parse(text, "names.csv"))


def document(text: str, *, to: str = "en", from_: str = "", source: str = "", label: str = "article.txt") -> Document:
    """Return a plain text as a document whose languages are settled."""
    return replace(plain.read(text.encode(), label), target_lang=to, source_lang=from_, source=source)


def cut(text: str, spans: Iterable[Span]) -> list[str]:
    """Return what the spans hold."""
    return [span.of(text) for span in spans]
