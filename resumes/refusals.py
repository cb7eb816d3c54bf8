"""What people are told about a file that is not read: why, and what to do next."""

from dataclasses import dataclass
from pathlib import PurePath

from core.files.archive import Fault
from core.files.types import PICTURES, FileType
from core.sandbox.outcomes import NotStarted, OutOfMemory, Overflowed, Stopped, TimedOut
from resumes.parsing.document import Trouble


@dataclass(frozen=True, slots=True)
class Refusal:
    """`code` is stable and for software; `message` is for people."""

    code: str
    message: str


AS_PDF_OR_DOCX = "Save your resume as PDF or DOCX and upload that."
EXPORT = (
    "Export it as PDF from the program it was written in. If you have only a scan, run text recognition"
    " (OCR) on it first, for example by opening it in Google Docs or Word."
)
SIMPLER = "Open it, save it again as a new PDF or DOCX without large drawings, and upload that."

TOO_BIG = Refusal(
    "too-big", "This file is larger than 10 MB. Save a copy with smaller pictures and upload that."
)
TOO_LONG = Refusal(
    "too-long", "This file holds far more text than a resume. Upload a file with your resume alone."
)
TOO_LARGE_INSIDE = Refusal(
    "too-large-inside",
    "This Word file is far larger inside than a resume ever is, so it was not opened. Copy the text into a"
    " new document, save it and upload that.",
)
UNSAFE = Refusal(
    "unsafe",
    "This Word file is packed in a way that Word never uses, so it was not opened. Open it in Word or"
    " Google Docs, save a new copy and upload that.",
)
BUSY = Refusal("busy", "Your file could not be opened just now. Wait a minute and upload it again.")
TOO_SLOW = Refusal("too-slow", f"Reading this file took too long, so it was stopped. {SIMPLER}")
TOO_COMPLEX = Refusal("too-complex", f"This file is too complex to be read. {SIMPLER}")
UNREADABLE = Refusal("unreadable", f"This file is built in a way that could not be read. {SIMPLER}")
TROUBLES = {
    Trouble.ENCRYPTED: "This file asks for a password. Save a copy without one and upload that.",
    Trouble.IMAGE_ONLY: (
        f"This file is a picture of a resume: there is no text in it that software can read. {EXPORT}"
    ),
    Trouble.DAMAGED: (
        "This file is damaged and cannot be opened. Open it in the program it was written in, save it"
        " again as PDF or DOCX and upload that."
    ),
    Trouble.EMPTY: (
        "There is no text in this file. Check that it is the right one, save it again and upload that."
    ),
}


def explain_trouble(trouble: Trouble) -> Refusal:
    return Refusal(trouble.value, TROUBLES[trouble])


def explain_fault(fault: Fault) -> Refusal:
    match fault:
        case Fault.DAMAGED:
            return explain_trouble(Trouble.DAMAGED)
        case Fault.ENCRYPTED:
            return explain_trouble(Trouble.ENCRYPTED)
        case Fault.TOO_MANY | Fault.TOO_LARGE | Fault.TOO_DENSE:
            return TOO_LARGE_INSIDE
        case _:
            return UNSAFE


def explain_type(found: FileType, *, name: str) -> Refusal:
    if found is FileType.LOCKED_OFFICE:
        return explain_trouble(Trouble.ENCRYPTED)
    ending = PurePath(name).suffix.lower()
    though = f", though its name ends in {ending}" if ending in {".pdf", ".docx", ".txt"} else ""
    if found in PICTURES:
        advice = f"Software cannot read the text in a picture. {EXPORT}"
    elif found is FileType.LATEX:
        advice = "Upload the PDF that it makes."
    else:
        advice = AS_PDF_OR_DOCX
    return Refusal("wrong-type", f"This is {found.value}{though}. {advice}")


def explain_stop(stopped: Stopped) -> Refusal:
    match stopped:
        case NotStarted():
            return BUSY
        case TimedOut():
            return TOO_SLOW
        case OutOfMemory():
            return TOO_COMPLEX
        case Overflowed():
            return TOO_LONG
        case _:
            return UNREADABLE
