#!/usr/bin/env python3
"""Makes the archives that are handed in: make.py KIND FILE. All of them hold a right server, too."""
import gzip
import io
import pathlib
import sys
import tarfile
import zipfile

RIGHT = pathlib.Path(__file__).parent.parent / "echo/right/server.py"
NAME_IN_DOS = "énoncé.txt".encode("cp850")
PLACE_OF_NAME = b"X" * len(NAME_IN_DOS)


def zipped(*more):
    """A zip archive of the right server and of (name, content)."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(RIGHT, "server.py")
        for name, content in more:
            archive.writestr(name, content)
    return file.getvalue()


def tarred(*more):
    """A tar archive of the right server and of the members `more`, which are empty."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        archive.add(RIGHT, "server.py")
        for member in more:
            archive.addfile(member)
    return file.getvalue()


def link(name, target, kind=tarfile.SYMTYPE):
    member = tarfile.TarInfo(name)
    member.type, member.linkname = kind, target
    return member


def parent_names():
    return zipped(("../../../../tmp/sockscore-was-here", b"x"), ("..\\..\\sockscore-was-here", b"x"))


def absolute_names():
    return zipped(("/tmp/sockscore-was-here", b"x"))


def links():
    """Whoever follows the first finds the second a way out."""
    return tarred(link("out", "/tmp"), tarfile.TarInfo("out/sockscore-was-here"), link("copy", "/etc/passwd", tarfile.LNKTYPE))


def bomb():
    return zipped(("zeros", bytes(1 << 29)))


def million_entries():
    entry = tarfile.TarInfo("entry").tobuf()
    begun = tarred().rstrip(b"\0")
    begun += bytes(-len(begun) % tarfile.BLOCKSIZE)  # without the end of the archive
    return gzip.compress(begun + entry * 1_000_000 + bytes(2 * tarfile.BLOCKSIZE), 1)


def encrypted():
    """Says that it is: bit 0 of the flags, in both headers of each file."""
    archive = bytearray(zipped())
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        archive[archive.index(signature) + flags] |= 1
    return bytes(archive)


def foreign_charset():
    return zipped((PLACE_OF_NAME.decode(), b"x")).replace(PLACE_OF_NAME, NAME_IN_DOS)


def cut_off():
    archive = zipped(("notes", bytes(1000)))
    return archive[: len(archive) // 2]


def archive_in_archive():
    return zipped(("inner.zip", zipped()))


KINDS = {
    "plain": zipped,
    "parent-names": parent_names,
    "absolute-names": absolute_names,
    "links": links,
    "bomb": bomb,
    "million-entries": million_entries,
    "encrypted": encrypted,
    "foreign-charset": foreign_charset,
    "cut-off": cut_off,
    "archive-in-archive": archive_in_archive,
}

pathlib.Path(sys.argv[2]).write_bytes(KINDS[sys.argv[1]]())
