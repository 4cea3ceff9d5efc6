#!/usr/bin/env python3
# SPDX-License-Identifier: CC0-1.0
# Dedicated to the public domain: https://creativecommons.org/publicdomain/zero/1.0/
"""Check a bundle that folkmoot exported. A second implementation of docs/format.md, with the standard library alone.

    python3 verify.py DIR [--against CODE] [--json]

It prints findings, one a line (CODE  WHERE  TEXT), then what was not checked. Exit code: 0 no finding, 1 findings, 2 usage.
The sections below follow the page; whoever audits this file needs nothing but the page beside it.
"""
import argparse
import base64
import contextlib
import copy
import functools
import hashlib
import json
import os
import re
import stat
import sys
import unicodedata
from collections import Counter
from datetime import datetime, timezone
from fractions import Fraction

MIB = 1 << 20
MAX_FILE, MAX_READ, MAX_LINE, MAX_FILES = 1 << 33, 512 * MIB, 8 * MIB, 100_000
MAX_FINDINGS, MAX_PEOPLE, MAX_ENTRIES = 1000, 2_000_000, 2_000_000
MAX_HEADER, MAX_PAYLOAD, MAX_NUMBER, MAX_DEPTH = 64 * 1024, MIB, 2**53 - 1, 32


class Bad(Exception):
    """A part is not as the format wants; the text says how."""


class Absent(Bad):
    """A file that is not there, which has been reported already."""


def shown(text):
    """Text that can harm no terminal and no encoding: a bundle may be hostile."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in str(text)[:500])


class Report:
    """What was found, and what was not looked at."""

    def __init__(self):
        self.findings, self.notes, self.more = [], [], 0

    def finding(self, code, where, text):
        if len(self.findings) < MAX_FINDINGS:
            self.findings.append({"code": code, "where": shown(where), "text": shown(text)})
        else:
            self.more += 1

    def note(self, text):
        if len(self.notes) < MAX_FINDINGS and shown(text) not in self.notes:
            self.notes.append(shown(text))

    @contextlib.contextmanager
    def part(self, code, where):
        """One part of the check: whatever goes wrong inside is a finding, and the next part goes on."""
        try:
            yield
        except Absent:
            pass
        except Bad as bad:
            self.finding(code, where, bad)
        except Exception as unexpected:  # the last resort: a bundle must not be able to stop its own check
            self.finding(code, where, f"cannot be checked: {type(unexpected).__name__}: {unexpected}")


# ---- Notation --------------------------------------------------------------------------------------------------------


def lp(data):
    return len(data).to_bytes(8, "big") + data


def tagged(tag, *parts):
    return hashlib.sha256(lp(tag.encode("ascii")) + b"".join(map(lp, parts))).digest()


def as_text(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Bad("not UTF-8") from None


def as_bytes(text):
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise Bad("holds half a character (a lone surrogate)") from None


def _object(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Bad("a key stands twice")
    return found


def _whole(text):
    if len(text) > 17 or abs(int(text)) > MAX_NUMBER:
        raise Bad("a number beyond 2^53 - 1")
    return int(text)


def _no_number(text):
    raise Bad(f"{text[:20]} is no whole number")


DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=_whole, parse_float=_no_number, parse_constant=_no_number)


def read_json(data):
    try:
        return DECODER.decode(as_text(data))
    except (ValueError, RecursionError) as error:
        raise Bad(f"not JSON: {error}") from None


def write_canonical(value, depth=0):
    if depth > MAX_DEPTH:
        raise Bad(f"nested more than {MAX_DEPTH} deep")
    if isinstance(value, dict):
        if not all(key.isascii() for key in value):
            raise Bad("a key outside ASCII")
        return "{" + ",".join(write_canonical(key) + ":" + write_canonical(value[key], depth + 1) for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join([write_canonical(item, depth + 1) for item in value]) + "]"
    if isinstance(value, str):
        return json.encoder.encode_basestring(value)
    return {True: "true", False: "false", None: "null"}[value] if value is None or isinstance(value, bool) else str(value)


def read_canonical(data):
    value = read_json(data)
    if as_bytes(write_canonical(value)) != data:
        raise Bad("not in canonical form")
    return value


def tidy(text):
    """A name as it is kept: NFC, white space collapsed."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def csv_line(cells):
    return ",".join('"' + cell.replace('"', '""') + '"' if re.search('[,"\r\n]', cell) else cell for cell in cells)


CELL = re.compile('(?:"((?:[^"]|"")*)"|([^",\r\n]*))([,\n])')


def read_csv(data, header=None):
    """The rows of a table, its header first; refuses whatever a writer of the format would not have written."""
    text = as_text(data)
    if not text.endswith("\n"):
        raise Bad("the last line does not end")
    if '"' not in text and "\r" not in text:
        rows = [line.split(",") for line in text[:-1].split("\n")]
    else:
        rows, row, at = [], [], 0
        while at < len(text):
            cell = CELL.match(text, at)
            if not cell:
                raise Bad(f"not CSV at line {len(rows) + 1}")
            row.append(cell[2] if cell[1] is None else cell[1].replace('""', '"'))
            at = cell.end()
            if cell[3] == "\n":
                rows.append(row)
                row = []
        if row or "".join(csv_line(row) + "\n" for row in rows) != text:
            raise Bad("not CSV in the one form of the format")
    if header and rows[0] != header:
        raise Bad(f"the header is not {','.join(header)}")
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            raise Bad(f"line {number} has {len(row)} cells, the header {len(rows[0])}")
    return rows


def milliseconds(text):
    """A time of the format as milliseconds since 1970."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z", text):
        raise Bad("`at` is not a time of the format")
    try:
        return int(datetime.fromisoformat(text[:19]).replace(tzinfo=timezone.utc).timestamp()) * 1000 + int(text[20:23])
    except (ValueError, OverflowError):
        raise Bad("`at` is a time that does not exist") from None


def clock(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%d %H:%M:%S UTC") if seconds < 2**36 else f"second {seconds}"


# ---- Shapes: what may stand in the objects of the format -------------------------------------------------------------


def text(value):
    return isinstance(value, str)


def number(value):
    return type(value) is int and value >= 0


def positive(value):
    return type(value) is int and value > 0


def integer(value):
    return type(value) is int


def truth(value):
    return isinstance(value, bool)


def anything(_value):
    return True


def like(pattern):
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def many(check):
    return lambda value: isinstance(value, list) and all(map(check, value))


def or_null(check):
    return lambda value: value is None or check(value)


def pair(value):
    return isinstance(value, list) and len(value) == 2 and all(map(text, value))


def fault(value, keys):
    """What is wrong with an object of these keys (`?` after a key that may be absent), or None."""
    if not isinstance(value, dict):
        return "not an object"
    for key, check in keys.items():
        name = key.rstrip("?")
        if name not in value:
            if name == key:
                return f"`{name}` is missing"
        elif not check(value[name]):
            return f"`{name}` is not as the format wants"
    extra = [key for key in value if key not in keys and key + "?" not in keys]
    return f"`{extra[0]}` has no place here" if extra else None


def exactly(keys):
    return lambda value: fault(value, keys) is None


HEX32, HASH, HEX = like("[0-9a-f]{32}"), like("[0-9a-f]{64}"), like("(?:[0-9a-f]{2}){1,1000}")
COUNTER = "[1-9][0-9]{0,9}"
MEMBER, POOL, DRAW, PERSON = like("m" + COUNTER), like("pool" + COUNTER), like("d" + COUNTER), like("p(?:[0-9]{4}|[1-9][0-9]{4,9})")
SOURCE = like(r"phrase|rehearsal|ceremony|dice:(?:[1-9][0-9]{0,2}|1000)|balls:[1-6]|drand:(?:quicknet|default):[1-9][0-9]{0,14}")
TOPIC, POST, TARGET = like("topic" + COUNTER), like("c" + COUNTER), like("(?:d|p|topic|v)" + COUNTER)
STANCE, MAX_TEXT = like("for|against|question|information"), 65536
WHITE = "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
FRACTION = like("[0-9]{1,2000}/[1-9][0-9]{0,1999}")
FAIRNESS, AUDIENCE = like("leximin|maximin|nash|goldilocks|uniform"), like("public|auditor|contacts|lists")
PROPOSAL = like("p" + COUNTER)
ATTACHMENT = exactly({"blob": HASH, "name": text, "salt": HASH, "size": number})
PROPOSAL_TEXT = {"attachments?": many(ATTACHMENT), "body": text, "cost?": number, "evidence_against?": many(text), "evidence_for?": many(text), "interests?": text,
                 "place?": exactly({"latitude?": integer, "longitude?": integer, "name?": text}), "reasons?": text, "signed?": text,
                 "source?": text, "tags?": many(text), "title": text}
WHO = many(like("authors|members|steering"))
VOTE, OPTION, DAY = like("v" + COUNTER), like(COUNTER), like("[0-9]{4}-[0-9]{2}-[0-9]{2}")
METHODS = {"majority": "choice", "approval": "approvals", "score": "scores", "star": "scores", "majority-judgment": "grades", "borda": "ranking",
           "irv": "ranking", "schulze": "ranking", "ranked-pairs": "ranking", "minimax": "ranking", "stv-scottish": "ranking",
           "stv-meek": "ranking", "phragmen": "approvals", "equal-shares": "projects", "dots": "points", "quadratic": "points"}
COUNTED = {"blank": number, "invalid": number, "order": or_null(many(many(OPTION))), "tie": like("none|harmless|decides|unknown"),
           "tied": many(OPTION), "valid": number, "winners": many(OPTION)}


def table_of(key, value):
    return lambda table: isinstance(table, dict) and all(key(name) and value(inner) for name, inner in table.items())


STAGE = exactly({"may?": table_of(like("amend|recast|revise|settle|sign|support"), WHO), "next?": table_of(text, WHO), "supporters?": number})
WORKFLOW = exactly({"first": text, "stages": table_of(text, STAGE)})
RESULT = {"alternates?": many(PERSON), "panel": many(PERSON), "seed": HASH,
          "tables?": many(many(many(PERSON))), "ticket": or_null(number)}

HEADER = {"at": text, "by": like("operator|m" + COUNTER), "data": lambda value: isinstance(value, dict), "kind": text, "op": HEX32,
          "sealed?": HASH, "seq": number}
# kind: keys of data, keys of the payload beside `salt` (None: no payload)
KINDS = {
    "assembly.founded/1": ({"assembly": HEX32, "key": text, "language": like("en|fr"), "name": text, "program": text}, None),
    "rules.set/1": ({"rules": anything, "version": positive}, None),
    "key.added/1": ({"key": text}, None),
    "member.enrolled/1": ({"member": MEMBER}, {"name": text, "contact?": text}),
    "member.described/1": ({"member": MEMBER}, {"fields": many(pair)}),
    "member.role_given/1": ({"member": MEMBER, "role": text}, None),
    "member.role_taken/1": ({"member": MEMBER, "role": text}, None),
    "member.group_joined/1": ({"group": text, "member": MEMBER}, None),
    "member.group_left/1": ({"group": text, "member": MEMBER}, None),
    "member.interests_shown/1": ({"member": MEMBER}, None),
    "member.interests_kept/1": ({"member": MEMBER}, None),
    "member.left/1": ({"member": MEMBER}, None),
    "pool.imported/1": ({"hash": HASH, "leaves": HASH, "origin": like("files|roll"), "pool": POOL, "quotas": HASH, "rows": HASH,
                         "salts": HASH, "set_aside": exactly({"address": number, "id": number}), "sheet": HASH, "size": positive,
                         "unique": number}, {"blobs": HASH}),
    "quotas.revised/1": ({"pool": POOL, "quotas": HASH, "version": positive}, {"reason?": text}),
    "draw.planned/1": ({"alternates?": positive, "commitment": HASH, "draw": DRAW, "fairness": FAIRNESS, "panel?": positive, "panels?": positive, "plan": HASH, "pool": POOL, "replaces?": DRAW, "seating?": DRAW,
                        "size": positive, "sources": many(SOURCE)}, None),
    "draw.committed/1": ({"commitment": HASH, "draw": DRAW, "member?": MEMBER, "participant": positive}, {"name": text}),
    "draw.revealed/1": ({"draw": DRAW, "nonce": HEX32, "participant": positive, "reveal": text}, None),
    "draw.reveal_withheld/1": ({"draw": DRAW, "participant": positive}, {"reason": text}),
    "draw.evidenced/1": ({"draw": DRAW, "evidence": lambda value: isinstance(value, dict), "source": SOURCE}, None),
    "draw.drawn/1": ({"draw": DRAW, **RESULT}, None),
    "draw.declined/1": ({"draw": DRAW, "person": PERSON}, {"reason": text}),
    "draw.called/1": ({"draw": DRAW, "misses": number, "person": PERSON}, None),
    "draw.cancelled/1": ({"draw": DRAW, "would_be": or_null(exactly(RESULT)), "withheld": truth}, {"reason": text}),
    "proposal.submitted/1": ({"from?": many(PROPOSAL), "proposal": PROPOSAL}, PROPOSAL_TEXT),
    "proposal.revised/1": ({"amendments?": many(PROPOSAL), "proposal": PROPOSAL, "version": positive}, PROPOSAL_TEXT),
    "proposal.signed/1": ({"proposal": PROPOSAL}, {"interests?": text}),
    "proposal.supported/1": ({"proposal": PROPOSAL, "version": positive}, None),
    "proposal.unsupported/1": ({"proposal": PROPOSAL}, None),
    "proposal.moved/1": ({"proposal": PROPOSAL, "status": text}, {"reason?": text}),
    "amendment.submitted/1": ({"amendment": PROPOSAL, "proposal": PROPOSAL, "version": positive},
                              {"at": number, "new": text, "old": text, "reasons?": text}),
    "amendment.rejected/1": ({"amendment": PROPOSAL}, {"reason?": text}),
    "topic.opened/1": ({"topic": TOPIC}, {"title": text}),
    "post.added/1": ({"on": TARGET, "parent?": POST, "post": POST, "stance?": STANCE, "sums?": many(POST)}, {"text": text}),
    "post.edited/1": ({"post": POST, "stance?": STANCE, "version": positive}, {"text": text}),
    "post.answered/1": ({"answer": POST, "post": POST}, None),
    "post.hidden/1": ({"post": POST}, {"reason": text}),
    "post.contested/1": ({"post": POST}, {"reason": text}),
    "post.shown/1": ({"post": POST}, {"reason": text}),
    "vote.opened/1": ({"entitled": positive, "method": like("|".join(METHODS)), "on?": PROPOSAL, "options": positive, "present?": number,
                       "rules": lambda rules: isinstance(rules, dict), "secret?": exactly({"key": HASH, "needed": number, "tellers": many(MEMBER)}),
                       "straw?": truth, "taken?": exactly({"how": like("hands|paper"), "tellers": many(MEMBER)}), "tie?": many(SOURCE),
                       "vote": VOTE}, {"options": many(text), "title": text}),
    "consent.asked/1": ({"on?": PROPOSAL, "review?": DAY, "vote": VOTE}, {"title": text, "wording?": text}),
    "consent.given/1": ({"round": positive, "vote": VOTE}, None),
    "consent.objected/1": ({"objection": positive, "vote": VOTE}, {"reason": text}),
    "consent.resolved/1": ({"objection": positive, "vote": VOTE}, {"change": text}),
    "consent.repeated/1": ({"round": positive, "vote": VOTE}, {"wording": text}),
    "consent.closed/1": ({"adopted": truth, "review?": DAY, "vote": VOTE}, None),
    "proxy.given/1": ({"giver": MEMBER, "holder": MEMBER}, None),
    "proxy.revoked/1": ({"giver": MEMBER}, None),
    "vote.cast/1": ({"ballot?": anything, "code?": HASH, "for?": MEMBER, "vote": VOTE}, None),
    "vote.coded/1": ({"vote": VOTE}, {"codes": many(HASH)}),
    "vote.entered/1": ({"vote": VOTE}, {"ballots": many(anything)}),
    "vote.closed/1": ({"ballots": HASH, "present?": number, "result": exactly(COUNTED), "vote": VOTE}, {"list?": many(anything)}),
    "vote.evidenced/1": ({"evidence": lambda value: isinstance(value, dict), "source": SOURCE, "vote": VOTE}, None),
    "vote.tie_broken/1": ({"order": many(OPTION), "seed": HASH, "vote": VOTE, "winners": many(OPTION)}, None),
    "vote.cancelled/1": ({"vote": VOTE}, {"reason": text}),
    "checkpoint.published/1": ({"note": text}, None),
    "witness.named/1": ({"key": text}, None),
    "checkpoint.cosigned/1": ({"note": text}, None),
    "disclosure.made/1": ({"audience": AUDIENCE, "draw?": DRAW}, {"reason?": text, "to?": text}),
}
REPLACES = exactly({"by_hand": truth, "draw": DRAW, "without": many(PERSON)})
SEATING = exactly({"draw": DRAW, "people": many(PERSON), "rounds": positive, "tables": positive})
LEVEL = exactly({"bound": FRACTION, "people": positive, "reached": FRACTION})
PLAN = {"alternates?": exactly({"count": positive, "dropout": or_null(positive)}), "book": or_null(HASH), "certificate": or_null(HASH), "counts": or_null(many(number)), "fairness": FAIRNESS,
        "levels": or_null(many(LEVEL)), "panel?": positive, "panels?": positive, "pool": HASH, "profiles": or_null(positive), "program": text, "quotas": or_null(HASH),
        "replaces?": REPLACES, "seating?": SEATING, "size": positive, "sources": many(SOURCE), "tickets": or_null(positive)}
NULL_IN_UNIFORM = ["book", "certificate", "counts", "levels", "profiles", "quotas", "tickets"]
PROOF = exactly({"households": many(lambda h: isinstance(h, list) and len(h) == 2 and like("h" + COUNTER)(h[0]) and positive(h[1])),
                 "seats": integer,
                 "values": many(lambda u: isinstance(u, list) and len(u) == 3 and pair(u[:2]) and integer(u[2]) and u[2] != 0)})
CERTIFICATE = {"levels": many(number), "proofs": many(PROOF)}
MAX_LEVELS, MAX_ALTERNATES, MAX_DROPOUT, MAX_ROUNDS, MAX_PLACES = 100, 500, 90, 20, 5000


# ---- Files -----------------------------------------------------------------------------------------------------------

ALWAYS = ["README.txt", "SHA256SUMS", "checkpoint", "index.html", "record.jsonl", "verify.py", "wordlists/en.txt", "wordlists/fr.txt"]
WORDLISTS = {"wordlists/en.txt": "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
             "wordlists/fr.txt": "ebc3959ab7801a1df6bac4fa7d970652f1df76b683cd2f4003c941c63d517e59"}


class Bundle:
    """The regular files below a directory, each hashed once; nothing else is ever opened."""

    def __init__(self, root, report):
        self.root, self.report, self.hashes = root, report, {}
        self.explained = set(ALWAYS)
        self._walk("", 0)

    def _walk(self, folder, depth):
        with self.report.part("files", folder or "."):
            names = sorted(os.listdir(os.path.join(self.root, folder)))
            if not names:
                raise Bad("an empty folder")
            if depth > 2:
                raise Bad("folders nested too deep")
            for name in names:
                path = folder + name
                if len(self.hashes) >= MAX_FILES:
                    raise Bad(f"more than {MAX_FILES} files")
                with self.report.part("files", path):
                    mode = os.lstat(os.path.join(self.root, path)).st_mode
                    if stat.S_ISDIR(mode):
                        self._walk(path + "/", depth + 1)
                    elif stat.S_ISREG(mode):
                        self.hashes[path] = self._hash(path)
                    else:
                        raise Bad("neither a file nor a folder (links are not followed)")

    def open(self, path):
        return open(os.path.join(self.root, path), "rb")

    def _hash(self, path):
        digest, size = hashlib.sha256(), 0
        with self.open(path) as file:
            for block in iter(lambda: file.read(MIB), b""):
                digest.update(block)
                size += len(block)
                if size > MAX_FILE:
                    raise Bad("too large")
        return digest.hexdigest()

    def read(self, path, limit=MAX_READ):
        if path not in self.hashes:
            raise Absent(path)
        with self.open(path) as file:
            data = file.read(limit + 1)
        if len(data) > limit:
            raise Bad(f"larger than {limit} bytes")
        return data

    def allow(self, path):
        """Explains a file that may be there; says whether it is."""
        self.explained.add(path)
        return path in self.hashes

    def need(self, path):
        """Explains a file that must be there."""
        if path not in self.explained and not self.allow(path):
            self.report.finding("files", path, "missing")

    def blob(self, name):
        """A public blob: there, and named by its hash."""
        path = "blobs/" + name
        if path not in self.explained:
            self.need(path)
            if self.hashes.get(path, name) != name:
                self.report.finding("files", path, "its SHA-256 is not its name")
        return path

    def same(self, path, blob, code):
        """A file that must be the same as a public blob."""
        self.need(path)
        if self.hashes.get(path, blob) != blob:
            self.report.finding(code, path, f"is not blob {blob[:16]}…")


def check_files(bundle, report):
    """Before the rest: SHA256SUMS and what every bundle has."""
    for path in ALWAYS:
        if path not in bundle.hashes:
            report.finding("files", path, "missing")
    for path, expected in WORDLISTS.items():
        if bundle.hashes.get(path, expected) != expected:
            report.finding("files", path, "is not the BIP-39 list")
    with report.part("sums", "SHA256SUMS"):
        lines = bundle.read("SHA256SUMS").split(b"\n")
        if lines.pop() != b"":
            report.finding("sums", "SHA256SUMS", "the last line does not end")
        listed, before = set(), b""
        for at, line in enumerate(lines, 1):
            if not re.fullmatch(rb"[0-9a-f]{64}  [^\x00]+", line):
                report.finding("sums", f"SHA256SUMS line {at}", "not `<hash>  <path>`")
                continue
            path = os.fsdecode(line[66:])
            if line[66:] <= before:
                report.finding("sums", path, "listed twice or out of order")
            before = line[66:]
            listed.add(path)
            if path == "SHA256SUMS" or path not in bundle.hashes:
                report.finding("sums", path, "listed, but there is no such file to list")
            elif bundle.hashes[path] != line[:64].decode():
                report.finding("sums", path, "its SHA-256 is another one")
        for path in sorted(set(bundle.hashes) - listed - {"SHA256SUMS"}):
            report.finding("sums", path, "not listed")


def check_superfluous(bundle, report):
    """After the rest: what nothing has explained."""
    for path in sorted(set(bundle.hashes) - bundle.explained):
        if path != "public.db" and not re.fullmatch(r"tables/[^/]+\.csv|discussion/[^/]+\.md", path):
            report.finding("files", path, "nothing explains this file")


# ---- The record ------------------------------------------------------------------------------------------------------


class Entry:
    """One entry; `kind` is None where the header could not be understood, `data` is None where it breaks its shape."""

    __slots__ = ("at", "by", "data", "kind", "leaf", "op", "payload", "sealed", "seq")

    def __init__(self, seq, leaf):
        self.seq, self.leaf = seq, leaf
        self.at = self.by = self.data = self.kind = self.op = self.payload = None
        self.sealed = False

    def __str__(self):
        return f"entry {self.seq}"


def read_record(bundle, report):
    entries, withheld, unknown, back = [], 0, Counter(), 0
    if "record.jsonl" not in bundle.hashes:
        raise Absent("record.jsonl")
    with bundle.open("record.jsonl") as file:
        while True:
            line = file.readline(MAX_LINE)
            if not line:
                break
            where = f"entry {len(entries)}"
            if not line.endswith(b"\n"):
                report.finding("record", where, "the line does not end, or is too long")
            if len(line) == MAX_LINE or len(entries) == MAX_ENTRIES:
                report.finding("record", where, "too much to read: the rest is not checked")
                break
            header, payload = b"", None
            with report.part("record", where):
                value = read_json(line)
                if wrong := fault(value, {"header": text, "payload": or_null(text)}):
                    raise Bad(f"line: {wrong}")
                header = as_bytes(value["header"])
                payload = None if value["payload"] is None else as_bytes(value["payload"])
            entry = Entry(len(entries), hashlib.sha256(b"\0" + header).digest())
            entries.append(entry)
            with report.part("header", where):
                found = read_header(entry, header, report)
                if entry.kind not in KINDS:
                    unknown[entry.kind] += 1
                with report.part("seal", where):
                    check_payload(entry, found.get("sealed"), payload)
                withheld += "sealed" in found and payload is None
    check_acts(entries, report)
    for before, after in zip(entries, entries[1:]):
        back += before.at is not None and after.at is not None and after.at < before.at
    if not entries:
        report.finding("record", "record.jsonl", "no entries")
    for kind, times in sorted(unknown.items()):
        report.note(f"not checked: {times} entries of the unknown kind {kind}")
    if withheld:
        report.note(f"not checked: {withheld} payloads, withheld or erased (their seals stand in the tree)")
    if back:
        report.note(f"warning: the clock of the record goes back {back} times (order comes from the numbers alone)")
    return entries


def read_header(entry, header, report):
    if not header:
        raise Bad("no header")
    if len(header) > MAX_HEADER:
        raise Bad("larger than 64 KiB")
    found = read_canonical(header)
    if wrong := fault(found, HEADER):
        raise Bad(wrong)
    entry.by, entry.kind, entry.op, entry.at = found["by"], found["kind"], found["op"], milliseconds(found["at"])
    entry.sealed = "sealed" in found
    if found["seq"] != entry.seq:
        report.finding("header", str(entry), f"`seq` is {found['seq']}")
    if entry.kind in KINDS:
        wrong = fault(found["data"], KINDS[entry.kind][0])
        if wrong:
            report.finding("kind", str(entry), f"{entry.kind}: {wrong}")
        else:
            entry.data = found["data"]
    return found


def check_payload(entry, sealed, payload):
    content = KINDS[entry.kind][1] if entry.kind in KINDS else {}
    if sealed is None:
        if payload is not None:
            raise Bad("a payload that the header does not seal")
        if content and not all(key.endswith("?") for key in content):
            raise Bad(f"{entry.kind} needs a payload")
        return
    if content is None:
        raise Bad(f"{entry.kind} has no payload to seal")
    if payload is None:
        return
    if tagged("folkmoot/v1/payload", payload).hex() != sealed:
        raise Bad("the payload is not the one that the header seals")
    if len(payload) > MAX_PAYLOAD:
        raise Bad("a payload larger than 1 MiB")
    value = read_canonical(payload)
    wrong = fault(value, {"salt": HASH, **content} if entry.kind in KINDS else {**dict.fromkeys(value, anything), "salt": HASH})
    if wrong:
        raise Bad(f"payload: {wrong}")
    entry.payload = value


def check_acts(entries, report):
    seen, current = set(), None
    for entry in entries:
        if entry.op is not None and entry.op != current:
            if entry.op in seen:
                report.finding("act", str(entry), "its act stands in two places")
            seen.add(entry.op)
            current = entry.op


def prefix_roots(leaves):
    """The root of the first n leaves at place n: a stack of complete subtrees, joined from the right."""
    node = lambda left, right: hashlib.sha256(b"\1" + left + right).digest()  # noqa: E731
    stack, roots = [], [hashlib.sha256(b"").digest()]
    for leaf in leaves:
        stack.append((1, leaf))
        while len(stack) > 1 and stack[-1][0] == stack[-2][0]:
            (size, right), (_, left) = stack.pop(), stack.pop()
            stack.append((2 * size, node(left, right)))
        root = stack[-1][1]
        for _, left in reversed(stack[:-1]):
            root = node(left, root)
        roots.append(root)
    return roots


# ---- Ed25519 (RFC 8032), verification only ---------------------------------------------------------------------------

P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
NEUTRAL = (0, 1, 1, 0)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def point(data):
    """The point that 32 bytes stand for, in extended coordinates; refuses whatever is not the one spelling of a point."""
    y, sign = int.from_bytes(data, "little") & (1 << 255) - 1, data[31] >> 7
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if (v * x * x + u) % P == 0:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (v * x * x - u) % P or (x == 0 and sign):
        raise Bad("a key that is no point of the curve")
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


@functools.lru_cache(maxsize=8)
def multiples(data, negative):
    """All j · 16^i · P, so that a multiplication is 64 additions."""
    step, table = point(data), []
    if negative:
        step = (P - step[0], step[1], 1, P - step[3])
    for _ in range(64):
        row = [NEUTRAL]
        for _ in range(16):
            row.append(add(row[-1], step))
        step = row.pop()
        table.append(row)
    return table


def times(scalar, table):
    total = NEUTRAL
    for row in table:
        total = add(total, row[scalar & 15])
        scalar >>= 4
    return total


BASE = (4 * pow(5, P - 2, P) % P).to_bytes(32, "little")


def small(data):
    """Whether a key is one of the few points under which anything could seem signed."""
    p = point(data)
    for _ in range(3):
        p = add(p, p)
    return p[0] % P == 0


def signed(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    if s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(r + key + message).digest(), "little") % ORDER
    x, y, z, _ = add(times(s, multiples(BASE, False)), times(k, multiples(key, True)))
    inverse = pow(z, P - 2, P)
    x, y = x * inverse % P, y * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little") == r


# ---- Keys and checkpoints --------------------------------------------------------------------------------------------


def from_base64(written):
    try:
        data = base64.b64decode(as_bytes(written), validate=True)
    except ValueError:
        raise Bad("not base64") from None
    if base64.b64encode(data).decode() != written:
        raise Bad("not base64 in its one form")
    return data


def read_key(written, origin, algorithm=1):
    """The key id and the key that a verifier key stands for; `origin` is None where any name will do."""
    name, _, rest = written.partition("+")
    short, _, encoded = rest.partition("+")
    data = from_base64(encoded)
    if origin is not None and name != origin:
        raise Bad("a key of another name than the assembly's")
    if len(data) != 33 or data[0] != algorithm:
        raise Bad("not an Ed25519 key")
    if hashlib.sha256(as_bytes(name) + b"\n" + data).hexdigest()[:8] != short:
        raise Bad("the key id is not that of the key")
    if small(data[1:]):
        raise Bad("a key under which anything could seem signed")
    return bytes.fromhex(short), data[1:]


def read_note(note, origin, keys):
    """Size and root of a checkpoint, once its signature by a key of the record has been checked."""
    as_bytes(note)
    body, gap, signatures = note.rpartition("\n\n")
    lines = body.split("\n")
    if not gap or not signatures.endswith("\n") or len(lines) != 3 or re.search("[\0-\x09\x0b-\x1f\x7f]", note):
        raise Bad("not a checkpoint of three lines in a signed note")
    if lines[0] != origin:
        raise Bad("a checkpoint of another assembly")
    if not re.fullmatch("0|[1-9][0-9]{0,15}", lines[1]):
        raise Bad("its size is no number")
    size, root, good = int(lines[1]), from_base64(lines[2]), 0
    if len(root) != 32:
        raise Bad("its root is not 32 bytes")
    for line in signatures[:-1].split("\n"):
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014":
            raise Bad("a line that is no signature")
        data = from_base64(parts[2])
        for since, key in keys.get(data[:4], []) if parts[1] == origin else []:
            if size > since:
                if not signed(key, as_bytes(body + "\n"), data[4:]):
                    raise Bad("the signature is wrong")
                good += 1
    if not good:
        raise Bad("signed by no key of the record that may sign at this size")
    return size, root


def cosigners(note, witnesses, seq):
    """The witnesses named before entry `seq` that cosigned a note, each with the earliest time it gave."""
    body, _, signatures = note.rpartition("\n\n")
    found = {}
    for line in signatures[:-1].split("\n"):
        _, name, encoded = line.split(" ")
        data = from_base64(encoded)
        for since, written, short, key in witnesses:
            if since < seq and written.partition("+")[0] == name and data[:4] == short:
                time = int.from_bytes(data[4:12], "big")
                if not signed(key, b"cosignature/v1\ntime %d\n" % time + as_bytes(body + "\n"), data[12:]):
                    raise Bad(f"the cosignature of {name} is wrong")
                found[written] = min(time, found.get(written, time))
    if not found:
        raise Bad("cosigned by no witness that the record named before")
    return found


def check_cosigned(report, life, roots):
    """[(witness, size, time)] for every cosignature that holds."""
    witnessed = []
    for entry, note in life.cosigned:
        with report.part("cosignature", str(entry)):
            size = check_note(note, life, roots)
            if not 0 < size <= entry.seq:
                raise Bad(f"speaks of {size} entries, and stands at entry {entry.seq}")
            witnessed += [(witness, size, time) for witness, time in cosigners(note, life.witnesses, entry.seq).items()]
    if witnessed:
        count, size = len({witness for witness, _, _ in witnessed}), max(size for _, size, _ in witnessed)
        report.note(f"the first {size} entries are witnessed by {count} whom the record names: compare their keys with what they say themselves")
    return witnessed


def check_note(note, life, roots, size=None):
    """A checkpoint must be a past of this record (of the given size, where one is given). Returns its size."""
    said, root = read_note(note, life.origin, life.keys)
    if size is not None and said != size:
        raise Bad(f"speaks of {said} entries instead of {size}")
    if said >= len(roots):
        raise Bad(f"speaks of {said} entries, the record has {len(roots) - 1}")
    if root != roots[said]:
        raise Bad(f"its root is not that of the first {said} entries")
    return said


# ---- The life of the record ------------------------------------------------------------------------------------------

HANDS = ("dice:", "balls:", "ceremony")
BEACONS = {"quicknet": (1692803367, 3, {}), "default": (1595431050, 30, {"previous_signature": HEX})}


def beacon_time(source):
    """When a drand round is due, in seconds since 1970; None for any other source."""
    if not source.startswith("drand:"):
        return None
    _, chain, round_ = source.split(":")
    genesis, period, _ = BEACONS[chain]
    return genesis + (int(round_) - 1) * period


def evidence_value(source, evidence):
    """The bytes that a piece of evidence adds to the seed."""
    kind, _, detail = source.partition(":")
    if kind in ("dice", "balls"):
        keys = {"digits": like("[0-9]{%s}" % detail)}
    elif kind == "ceremony":
        keys = {"reveals": lambda value: many(secret)(value) and len(value) >= 2}
    elif kind == "phrase":
        keys = {"text": lambda value: text(value) and unicodedata.is_normalized("NFC", value)}
    elif kind == "drand":
        chain, _, round_ = detail.partition(":")
        keys = {"randomness": HASH, "round": lambda value: value == int(round_), "signature": HEX, **BEACONS[chain][2]}
    else:
        raise Bad("a rehearsal has no evidence")
    if wrong := fault(evidence, {"kind": lambda value: value == kind, **keys}):
        raise Bad(f"evidence of {source}: {wrong}")
    if kind == "ceremony":
        return b"".join(lp(as_bytes(said)) for said in evidence["reveals"])
    if kind != "drand":
        return as_bytes(evidence["text" if kind == "phrase" else "digits"])
    if hashlib.sha256(bytes.fromhex(evidence["signature"])).hexdigest() != evidence["randomness"]:
        raise Bad(f"evidence of {source}: the randomness is not the SHA-256 of the signature")
    return bytes.fromhex(evidence["randomness"])


def secret(value):
    """What a participant may have committed to."""
    return text(value) and 0 < len(value) <= 100 and value == value.strip() and unicodedata.is_normalized("NFC", value)


def simple_workflow():
    """The stages of proposals where the rules do not say."""
    members, steering, authors, both = ["members"], ["steering"], ["authors"], ["authors", "steering"]
    open_text = {"amend": members, "recast": both, "revise": both, "settle": both, "sign": members, "support": members}
    way = {"submitted": ["admitted"], "admitted": ["discussion"], "discussion": ["vote"]}
    stages = {name: {"may": open_text, "next": {"rejected": steering, "withdrawn": authors, "merged": both, "split": both, **dict.fromkeys(then, steering)}}
              for name, then in way.items()}
    stages["vote"] = {"next": dict.fromkeys(["adopted", "discussion", "rejected"], steering)}
    stages.update(adopted={"next": {"vote": steering}}, withdrawn={"next": {"submitted": both}})
    stages.update({name: {"next": {"submitted": steering}} for name in ("merged", "rejected", "split")})
    return {"first": "submitted", "stages": stages}


def check_text(payload):
    """The limits of what a version of a proposal may say; a text that is withheld has none."""
    if payload is None:
        return
    title, lists = payload["title"], [payload.get(key, []) for key in ("tags", "evidence_for", "evidence_against")]
    place = payload.get("place", {})
    texts = [payload["body"], *(payload[key] for key in ("interests", "reasons", "signed", "source") if key in payload),
             *([place["name"]] if "name" in place else []), *(one for listed in lists for one in listed)]
    if not title or "\n" in title or len(title) > 200:
        raise Bad("a title of none or several lines, or of more than 200 characters")
    if max(map(len, texts)) > 100_000 or sum(map(len, texts)) > 150_000:
        raise Bad("a text beyond the limits")
    if max(map(len, lists)) > 50 or payload.get("cost", 0) > 10**15:
        raise Bad("a list or a cost beyond the limits")
    attached = payload.get("attachments", [])
    if len(attached) > 10 or max((file["size"] for file in attached), default=0) > 5 * MIB or len({file["name"] for file in attached}) < len(attached):
        raise Bad("attachments too many, too large, or of one name")
    if ("latitude" in place) != ("longitude" in place) or abs(place.get("latitude", 0)) > 90_000_000 or abs(place.get("longitude", 0)) > 180_000_000:
        raise Bad("no place on Earth")


def occurrences(body, old):
    """Where a passage stands, each time, without overlapping."""
    found, at = [], body.find(old)
    while at >= 0:
        found.append(at)
        at = body.find(old, at + len(old))
    return found


def common(one, other):
    """How many characters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))


def locate(at, old, base, now):
    """Where a passage of `base` stands in a later text, or None."""
    if at + len(old) <= common(base, now):
        return at
    if at + common(base[::-1], now[::-1]) >= len(base):
        moved = at + len(now) - len(base)
        return moved if moved >= 0 else None
    found = occurrences(now, old)
    return found[0] if len(found) == 1 else None


def amended(body, passages):
    """The text with passages (name, at, old, new) taken; what both wordings begin and end with does not count as changed."""
    changes = []
    for name, at, old, new in passages:
        if body[at:at + len(old)] != old:
            raise Bad(f"the passage of {name} does not stand where it should")
        before = common(old, new)
        after = common(old[before:][::-1], new[before:][::-1])
        changes.append((at + before, at + len(old) - after, new[before:len(new) - after], name))
    for place, (start, end, _, name) in enumerate(changes):
        for other_start, other_end, _, other in changes[:place]:
            if (start, end) == (other_start, other_end) or start < other_end and other_start < end:
                raise Bad(f"{other} and {name} change the same passage")
    whole, at = [], 0
    for start, end, new, _ in sorted(changes):
        whole += [body[at:start], new]
        at = end
    return "".join(whole) + body[at:]


class Proposal:
    """What is to be known of a proposal, or an amendment, to judge the next entry about it."""

    def __init__(self, entry, status, amends=None):
        self.versions, self.status, self.supporters, self.amends = [entry.payload], status, {}, amends
        self.authors = set() if entry.by == "operator" else {entry.by}


class Vote:
    """A vote as the record tells it. Options are their numbers, from 1; ballots what `read_ballot` gives."""

    def __init__(self, entry, voters):
        data = entry.data
        self.name, self.method, self.rules, self.options = data["vote"], data["method"], data["rules"], data["options"]
        self.entitled, self.present, self.names = data["entitled"], data.get("present"), (entry.payload or {}).get("options")
        self.title = (entry.payload or {}).get("title")
        self.called = [str(option) for option in range(1, self.options + 1)] if self.names is None else list(map(tidy, self.names))
        self.secret, self.result, self.known = data.get("secret"), None, False
        self.taken, self.entered, self.by = data.get("taken"), {}, {}  # `by`: who cast in whose place
        self.codes = None  # hashes of its voting codes; empty where they are withheld
        self.ties, self.values, self.broken, self.straw = data.get("tie", []), {}, None, data.get("straw", False)
        self.voters, self.cast, self.written, self.over = voters, {}, {}, False

    def rule(self, name, default):
        return self.rules.get(name, default)

    def place(self):
        """The place of each option in the order that broke a tie; None where nothing did."""
        return self.broken and {int(option): at for at, option in enumerate(self.broken["order"])}

    def called_so(self, name):
        """The number of an option by its name, as spelled or else as people compare names; None where there is none."""
        same = [at for at, known in enumerate(self.called, 1) if known == name] or [at for at, known in enumerate(self.called, 1) if folded(known) == folded(name)]
        return same[0] if same else None


def option_of(written, vote):
    if not OPTION(written) or int(written) > vote.options:
        raise Bad("a ballot names an option that is not there")
    return int(written)


def increasing(written, vote):
    options = [option_of(one, vote) for one in written]
    if not options or any(a >= b for a, b in zip(options, options[1:])):
        raise Bad("a ballot's options are not in the order of their numbers, each once")
    return options


def read_ballot(ballot, vote):
    """A ballot: None where blank, an option, a set of options, levels of options, or a dictionary of scores."""
    shape = METHODS[vote.method]
    if ballot is None:
        return None
    if shape == "choice" and isinstance(ballot, str):
        return option_of(ballot, vote)
    if shape in ("approvals", "projects") and isinstance(ballot, list):
        marks = vote.rule("max_marks", None)
        if marks is not None and len(ballot) > marks:
            raise Bad("a ballot marks more options than it may")
        return set(increasing(ballot, vote))
    if shape == "ranking" and isinstance(ballot, list) and ballot:
        levels = [increasing(level, vote) if isinstance(level, list) and len(level) > 1 else [option_of(level, vote)] for level in ballot]
        ranked = [option for level in levels for option in level]
        if len(set(ranked)) != len(ranked):
            raise Bad("a ballot ranks an option twice")
        return levels
    if shape in ("grades", "scores", "points", "projects") and isinstance(ballot, dict) and ballot:
        least, most = {"grades": (0, len(vote.rule("grades", [])) - 1), "scores": (vote.rule("score_min", 0), vote.rule("score_max", 5))}.get(shape, (0, 2**31 - 1))
        scores = {option_of(option, vote): score for option, score in ballot.items()}
        if not all(integer(score) and least <= score <= most for score in scores.values()):
            raise Bad("a ballot gives a score beyond the range")
        spent = sum(score**2 if vote.method == "quadratic" else score for score in scores.values())
        if shape == "points" and spent > vote.rule("points", 10):
            raise Bad("a ballot spends more points than there are")
        return scores
    raise Bad(f"a ballot is not one of {vote.method}")


def share(written, of, more):
    """The smallest whole number that is at least (or above) this share of a number."""
    part, _, whole = written.partition("/")
    part, whole = int(part), int(whole or 1)
    return of * part // whole + 1 if more else -(-of * part // whole)


def levels_by(score, options):
    """Options by their score, highest first, equal ones on one level."""
    return [[option for option in options if score[option] == one] for one in sorted({score[option] for option in options}, reverse=True)]


def nothing(counted):
    return dict(counted, winners=[], tied=[], order=None, tie="none")


def stage(**parts):
    return {"standing": [], "needed": None, "exhausted": None, "duels": [], "moved": [], **parts}


def seated(levels, seats, place):
    """The first of an order as many as there are seats. Where a level is larger than the room that is left, all of it is tied, and
    none of it wins unless `place` gives the order that breaks ties."""
    winners, tied = [], []
    for level in levels:
        room = seats - len(winners)
        if room <= 0:
            break
        if len(level) > room:
            tied = level
            winners += sorted(level, key=place.get)[:room] if place else []
            break
        winners += level
    return {"winners": winners, "tied": tied, "tie": "decides" if tied else "none", "order": levels}


def table(levels, amount, winners):
    return [{"option": option, "votes": amount(option), "status": "elected" if option in winners else "standing"}
            for level in levels for option in level]


def count_marks(vote, ballots, base, place):
    """Majority and approval: the most votes win, of those options that have what they need."""
    options = range(1, vote.options + 1)
    votes = {option: sum(option == ballot if vote.method == "majority" else option in ballot for ballot in ballots) for option in options}
    threshold, more = vote.rule("threshold", None), vote.rule("more_than", None)
    threshold = threshold or ("1/2" if vote.method == "majority" else "0")
    half = 2 * int(threshold.partition("/")[0]) == int(threshold.partition("/")[2] or 1)
    needed = max(1, share(threshold, base, half if more is None else more))
    order = levels_by(votes, options)
    counted = seated([level for level in order if votes[level[0]] >= needed], vote.rule("seats", 1), place)
    stages = [stage(standing=table(order, votes.get, counted["winners"]), needed=needed if needed > 1 else None)]
    return {**counted, "order": order}, stages


def outwards(grades):
    """The medians taken away one after the other, the lower of two in the middle first: how majority judgment compares."""
    left, taken = sorted(grades), []
    low = (len(left) - 1) // 2
    below, above = left[:low + 1][::-1], left[low + 1:]
    if len(left) % 2:
        taken, below = below[:1], below[1:]
    for pair in zip(below, above):
        taken += pair
    return taken


def count_grades(vote, ballots, _base, place):
    """Majority judgment: the highest median; of those with the same, one such grade of each is taken away, again and again."""
    names, default = vote.rule("grades", []), vote.rule("default_grade", "lowest")
    options, given = range(1, vote.options + 1), {}
    for option in options:
        given[option] = sorted(ballot[option] for ballot in ballots if option in ballot)
        missing = len(ballots) - len(given[option])
        if missing and default == "none":
            return None
        median = given[option][(len(given[option]) - 1) // 2] if given[option] else 0
        given[option] += [default["grade"] if isinstance(default, dict) else {"lowest": 0, "median": median}[default]] * missing
    key = {option: outwards(given[option]) for option in options}
    order = [[option for option in options if key[option] == one] for one in sorted({tuple(k) for k in key.values()}, reverse=True)
             for one in [list(one)]]
    counted = seated(order, vote.rule("seats", 1), place)

    def amount(option):
        grades = Counter(given[option])
        return {"median": names[key[option][0]], "merits": [grades[grade] for grade in range(len(names))]}
    return counted, [stage(standing=table(order, amount, counted["winners"]))]


def holder(ballot, left, skip):
    """The option that a ballot counts for, of those left; None where it is exhausted."""
    for level in ballot:
        found = [option for option in level if option in left]
        if len(found) == 1:
            return found[0]
        if found and not skip:
            return None
    return None


def most_runs(ballots):
    """How many ways of breaking ties are tried."""
    return min(512, max(8, 20_000_000 // (ballots + 1)))


def count_irv(vote, ballots, _base, place):
    """Instant runoff: the last is out, and its ballots go on, until one has more than half."""
    if vote.rule("batch", False) or vote.rule("write_in", None) is not None:
        return None
    ranks, skip, last = vote.rule("truncation", None), vote.rule("overvotes", "exhaust") == "skip", place or {}
    piles = Counter(tuple(map(tuple, ballot[:ranks])) for ballot in ballots)
    behind = lambda option: last.get(option, option)  # noqa: E731

    def held(left, by):
        """The votes of each option, and who has which ballot: it stays with whom it has, and with nobody once it has nobody."""
        by = tuple(who if who is None or who in left else holder(ballot, left, skip) for ballot, who in zip(piles, by))
        votes = dict.fromkeys(sorted(left), 0)
        for who, voters in zip(by, piles.values()):
            if who is not None:
                votes[who] += voters
        return votes, by

    def next_out(votes):
        """Who may leave next; whether a choice among them can matter."""
        fewest = min(votes.values())
        tied = [option for option in votes if votes[option] == fewest]
        others = [count for count in votes.values() if count > fewest]
        return tied, len(tied) > 1 and not (others and fewest * len(tied) < min(others))

    def won(votes):
        needed = sum(votes.values()) // 2 + 1
        return needed, next((option for option in votes if votes[option] >= needed or len(votes) == 1), None)

    @functools.lru_cache(maxsize=None)
    def outcomes(left, by):
        """Who can win from here on, and in how many ways ties can be broken on the way."""
        votes, by = held(left, by)
        _, winner = won(votes)
        if winner is not None:
            return frozenset([winner]), 1
        tied, matters = next_out(votes)
        if not matters:
            return outcomes(left - {max(tied, key=behind)}, by)
        ways = [outcomes(left - {option}, by) for option in tied]
        return frozenset().union(*(who for who, _ in ways)), sum(count for _, count in ways)

    everybody = frozenset(range(1, vote.options + 1))
    nowhere = (0,) * len(piles)  # with an option that is not there: each goes to its first
    left, by, stages, out, asked = everybody, nowhere, [], [], False
    while True:
        votes, by = held(left, by)
        needed, winner = won(votes)
        lost = len(ballots) - sum(votes.values())
        here = stage(needed=needed, exhausted=lost, standing=[
            {"option": option, "votes": votes.get(option, 0), "status": "elected" if option == winner else "standing" if option in left else "out"}
            for option in sorted(everybody)])
        stages.append(here)
        if winner is not None:
            break
        tied, matters = next_out(votes)
        asked = asked or matters
        leaving = max(tied, key=behind)
        left, goes = left - {leaving}, Counter()
        for (ballot, voters), who in zip(piles.items(), by):
            if who == leaving:
                goes[holder(ballot, left, skip)] += voters
        here["moved"] = [{"from": leaving, "to": to, "votes": goes[to]} for to in sorted(goes, key=lambda to: (to is None, to))]
        out.append([leaving])
    rest = {option: votes[option] for option in votes if option != winner}
    order = [[winner]] + levels_by(rest, rest) + out[::-1]
    (able, ways), tie = outcomes(everybody, nowhere), "none"
    if ways > most_runs(len(ballots)) and asked:
        tie = None  # not all were tried: what was found of them is taken as said
    elif asked:
        tie = "decides" if len(able) > 1 else "harmless"
    tied = sorted(able) if tie == "decides" else []
    if tied and not place:
        stages[-1]["standing"] = [{**one, "status": "standing" if one["status"] == "elected" else one["status"]} for one in stages[-1]["standing"]]
    return {"winners": [] if tied and not place else [winner], "tied": tied, "tie": tie, "order": order, "able": sorted(able)}, stages


def count_schulze(vote, ballots, _base, place):
    """Schulze: the strongest paths of victories, by the algorithm of Floyd and Warshall."""
    options, ranks = range(1, vote.options + 1), vote.rule("truncation", None)
    over = Counter()
    for ballot in ballots:
        levels = ballot[:ranks]
        ranked = {option for level in levels for option in level}
        if vote.rule("unranked", "last") == "last":
            levels = levels + [[option for option in options if option not in ranked]]
        for at, level in enumerate(levels):
            for lower in levels[at + 1:]:
                over.update((one, other) for one in level for other in lower)
    margins = vote.rule("strength", "winning") == "margins"
    path = {(a, b): (over[a, b] - over[b, a] * margins) if over[a, b] > over[b, a] else 0 for a in options for b in options}
    for via in options:
        for a in options:
            for b in options:
                path[a, b] = max(path[a, b], min(path[a, via], path[via, b]))
    left, order = list(options), []
    while left:
        order.append([a for a in left if not any(path[b, a] > path[a, b] for b in left if b != a)])
        left = [a for a in left if a not in order[-1]]
    duels = []
    for a in options:
        for b in range(a + 1, vote.options + 1):
            winner, loser = (a, b) if over[a, b] >= over[b, a] else (b, a)
            duels.append({"winner": winner, "loser": loser, "votes": over[winner, loser], "against": over[loser, winner], "kept": True})
    return seated(order, vote.rule("seats", 1), place), [stage(duels=duels)]


COUNTS = {"majority": count_marks, "approval": count_marks, "majority-judgment": count_grades, "irv": count_irv, "schulze": count_schulze}


def recount(vote, present, place=None):
    """The result that the ballots give, and its stages; None where this program does not count by the method or one of the rules.
    `place` is the order that breaks ties; without it a tie stays a tie."""
    ballots = list(vote.cast.values())
    count, present = COUNTS.get(vote.method), vote.present if present is None else present
    if count is None or vote.rule("withdrawn", []):
        return None
    for people, what in ((present, "present"), (vote.entitled, "entitled")):
        if people is not None and len(ballots) > people:
            raise Bad(f"more ballots than people {what}")
    marked = [ballot for ballot in ballots if ballot is not None]
    strict = METHODS[vote.method] == "ranking" and vote.rule("overvotes", "exhaust") == "invalid"
    valid = [ballot for ballot in marked if not (strict and any(len(level) > 1 for level in ballot))]
    empty, aside = len(ballots) - len(marked), vote.rule("blanks", "aside") == "aside"
    counted = {"valid": len(valid), "blank": empty if aside else 0, "invalid": len(marked) - len(valid) + (0 if aside else empty)}
    base = {"cast": len(valid), "cast-and-abstaining": len(valid) + counted["blank"], "present": present, "entitled": vote.entitled}[vote.rule("base", "cast")]
    quorum = vote.rule("quorum", None)
    if quorum is not None:
        on_present, least = quorum.startswith("present:"), quorum.replace("present:", "")
        needed = share(least, vote.entitled, False) if "/" in least else int(least)
        if (present if on_present else len(ballots)) < needed:
            return nothing(counted), []
    found = count(vote, valid, base, place) if valid else (nothing(counted), [])
    return found and ({**counted, **found[0]}, found[1])


def tells(result, counted):
    """Whether a result is the one that was counted: where not all ways of breaking ties could be tried, as far as they were."""
    able = counted.pop("able", [])
    if counted["tie"] is None:
        if result["tie"] not in ("unknown", "decides") or not {int(option) for option in result["tied"]} <= set(able):
            return False
        counted.update(tie=result["tie"], tied=[int(option) for option in result["tied"]])
        counted["winners"] = [winner for winner in counted["winners"] if winner not in counted["tied"]]
    numbers = {key: [str(option) for option in counted[key]] for key in ("winners", "tied")}
    order = counted["order"] and [[str(option) for option in level] for level in counted["order"]]
    return {**counted, **numbers, "order": order} == result


# ---- Votes as files: the ballots in the forms of others ---------------------------------------------------------------


def one_line(text):
    return "".join(" " if unicodedata.category(c) == "Cc" else c for c in text)


def sorted_ballots(vote):
    """Different ballots with how many cast each, in the order of the format."""
    def key(ballot):
        if ballot is None:
            return 0, []
        if isinstance(ballot, int):
            return 1, [ballot]
        if isinstance(ballot, set):
            return 2, sorted(ballot)
        if isinstance(ballot, list):  # a level of several stands behind all single ones, by their number and then their names
            return 3, [mark for level in ballot for mark in (level if len(level) == 1 else [65533, len(level), *level])]
        return 4, sorted(ballot.items())
    found = {}
    for ballot in vote.cast.values():
        at = key(ballot)
        found[repr(at)] = (at, ballot, found.get(repr(at), (0, 0, 0))[2] + 1)
    return [(ballot, voters) for _, ballot, voters in sorted(found.values(), key=lambda entry: entry[0])]


def numbers(options, between=","):
    return between.join(str(option) for option in options)


def preflib_file(vote, title, groups, kind, what):
    head = [f"# FILE NAME: ballots.{kind}", f"# TITLE: {one_line(title)}", f"# DATA TYPE: {kind}", "# MODIFICATION TYPE: original",
            f"# NUMBER ALTERNATIVES: {vote.options}", f"# NUMBER VOTERS: {sum(voters for _, voters in groups)}", f"# NUMBER UNIQUE {what}: {len(groups)}"]
    return head + [f"# ALTERNATIVE NAME {at}: {one_line(name)}" for at, name in enumerate(vote.called, 1)]


def ballot_files(vote):
    """Name and text of every file of ballots that the vote has."""
    title, shape, called = vote.title or "", METHODS[vote.method], vote.called
    every = sorted_ballots(vote)
    groups = [(ballot, voters) for ballot, voters in every if ballot is not None]
    quoted = lambda text: '"' + one_line(text.replace('"', "'")) + '"'  # noqa: E731
    files = {"csv": csv_table(vote, every)}
    if shape == "ranking":
        kind = "so" if all(len(level) == 1 for ballot, _ in groups for level in ballot) else "to"
        kind += "c" if all(sum(map(len, ballot)) == vote.options for ballot, _ in groups) else "i"
        level = lambda level: numbers(level) if len(level) == 1 else "{" + numbers(level) + "}"  # noqa: E731
        files[kind] = preflib_file(vote, title, groups, kind, "ORDERS") + [f"{voters}: {','.join(map(level, ballot))}" for ballot, voters in groups]
        withdrawn = [at for name in vote.rule("withdrawn", []) for at in [vote.called_so(name)] if at]
        files["blt"] = [f"{vote.options} {vote.rule('seats', 1)}", *(f"-{at}" for at in withdrawn),
                        *(f"{voters} {' '.join(numbers(level, '=') for level in ballot)} 0" for ballot, voters in groups), "0",
                        *map(quoted, called), quoted(title)]
    if shape in ("ranking", "scores", "points"):
        marks = lambda ballot: (  # noqa: E731
            ">".join("=".join(f"o{option}" for option in level) for level in ballot) if isinstance(ballot, list)
            else ",".join(f"o{option}/{score}" for option, score in sorted(ballot.items())))
        bare = lambda name: one_line(re.sub(r"[\[\]#]", " ", name))  # noqa: E731
        files["abif"] = ['{"title": ' + quoted(title) + "}", *(f"=o{at}:[{bare(name)}]" for at, name in enumerate(called, 1)),
                         *(f"{voters}:{marks(ballot)}" for ballot, voters in groups)]
    if shape == "approvals":
        files["cat"] = preflib_file(vote, title, groups, "cat", "PREFERENCES") + ["# NUMBER CATEGORIES: 2", "# CATEGORY NAME 1: Yes", "# CATEGORY NAME 2: No"]
        among = lambda options: str(options[0]) if len(options) == 1 else "{" + numbers(options) + "}"  # noqa: E731
        for ballot, voters in groups:
            yes, no = sorted(ballot), [option for option in range(1, vote.options + 1) if option not in ballot]
            files["cat"].append(f"{voters}: {among(yes)},{among(no)}")
    if shape == "projects":
        files["pb"] = pabulib_file(vote, title, groups)
    return {f"ballots.{form}": "".join(line + "\n" for line in lines) for form, lines in files.items()}


def csv_table(vote, every):
    rows, grades = [csv_line(["weight", *vote.called])], vote.rule("grades", [])
    for ballot, voters in every:
        cells = {}
        if isinstance(ballot, list):
            cells = {option: str(rank) for rank, level in enumerate(ballot, 1) for option in level}
        elif isinstance(ballot, dict):
            cells = {option: grades[score] if vote.method == "majority-judgment" else str(score) for option, score in ballot.items()}
        elif ballot is not None:
            cells = dict.fromkeys([ballot] if isinstance(ballot, int) else ballot, "1")
        rows.append(csv_line([str(voters), *(cells.get(option, "") for option in range(1, vote.options + 1))]))
    return rows


def pabulib_file(vote, title, groups):
    cell = lambda text: '"' + text.replace('"', '""') + '"' if re.search('[;"\r\n]', text) else text  # noqa: E731
    points, named = any(isinstance(ballot, dict) for ballot, _ in groups), not any(re.search('[,;"]', name) for name in vote.called)
    costs = {name: cost for name, cost in reversed(vote.rule("costs", []))}
    rule = "equalshares/add1" if vote.rule("completion", "add-one") == "add-one" else "equalshares"
    lines = ["META", "key;value", f"description;{cell(title)}", f"num_projects;{vote.options}", f"num_votes;{sum(voters for _, voters in groups)}",
             f"budget;{vote.rule('budget', 0)}", f"vote_type;{'cumulative' if points else 'approval'}", f"rule;{rule}",
             "PROJECTS", "project_id;cost" if named else "project_id;cost;name"]
    name_of = lambda option: vote.called[option - 1] if named else str(option)  # noqa: E731
    for option, name in enumerate(vote.called, 1):
        lines.append(f"{name_of(option)};{costs.get(name, 0)}" + ("" if named else ";" + cell(name)))
    lines += ["VOTES", "voter_id;vote;points" if points else "voter_id;vote"]
    for ballot in [ballot for ballot, voters in groups for _ in range(voters)]:
        marks = sorted(ballot.items()) if isinstance(ballot, dict) else [(option, 1) for option in sorted(ballot)]
        voter = len(lines) - lines.index("VOTES") - 1
        lines.append(f"{voter};{','.join(name_of(option) for option, _ in marks)}" + (";" + numbers(score for _, score in marks) if points else ""))
    return lines


class Consent:
    """Rounds of consent as the record tells them."""

    def __init__(self, entry, voters):
        self.name, self.voters, self.rounds, self.over, self.result = entry.data["vote"], voters, 1, False, None
        self.objections = []  # for each: who made it; None once it is resolved
        self.given = set()  # who consents in the round that is held

    def objects(self):
        return any(self.objections)


class Draw:
    """A draw as the record tells it."""

    def __init__(self, entry, quotas):
        self.name, self.planned, self.data, self.quotas = entry.data["draw"], entry, entry.data, quotas
        self.evidence, self.entered, self.drawn, self.cancelled = {}, {}, None, None
        self.first = None  # the entry of the first evidence, or of the first secret said
        self.participants = []  # for each: commitment, member or None, what they said or None, whether they kept it
        self.seats, self.declined = [], set()  # (person, whence, panel), in the order in which people came; who gave their seat up
        self.panels = self.data.get("panels", 1)
        self.alternates, self.calls = [], []  # in their order; each call: person, misses, who stayed, who waited
        self.bounds = None  # its quotas, once they have been read
        self.seated = None  # of a draw that seats a panel at tables: the draw that it comes from
        self.fills = self.stay = self.spent = None  # of a replacement: whose seats it fills, who stayed, who cannot be drawn again
        self.awaited = [source for source in self.data["sources"] if source != "rehearsal"]

    def complete(self):
        return all(source in self.evidence for source in self.awaited)


    def staying(self, panel=None):
        return [person for person, _, on in self.seats if person not in self.declined and panel in (None, on)]

    def waiting(self):
        gone = self.declined | {person for person, _, _ in self.seats}
        return [person for person in self.alternates if person not in gone]


class Post:
    """A contribution to a discussion."""

    __slots__ = ("answer", "author", "contests", "hider", "on", "parent", "stance", "text", "version")

    def __init__(self, entry):
        self.author, self.on, self.parent = entry.by, entry.data["on"], entry.data.get("parent")
        self.answer, self.contests, self.hider, self.version = None, None, None, 0  # `contests`: who contested, while it is hidden
        self.say(entry)

    def say(self, entry):
        self.version, self.stance = self.version + 1, entry.data.get("stance")
        self.text = entry.payload["text"] if entry.payload else None
        if self.text is not None and not (self.text.strip(WHITE) and len(self.text.encode()) <= MAX_TEXT):
            raise Bad("a text that is empty or larger than 64 KiB")


class Life:
    """Goes through the entries in order and says what cannot have happened."""

    def __init__(self, report):
        self.report, self.origin, self.rules = report, None, 0
        self.keys, self.members, self.pools, self.draws, self.notes = {}, {}, {}, {}, []
        self.quotas = {}  # of each pool, the hashes of all versions, the first first
        self.witnesses, self.cosigned = [], []
        self.proposals, self.workflow, self.steering = {}, simple_workflow(), []
        self.supported = None  # the latest support: entry, member, proposal
        self.topics, self.posts, self.limit, self.spoke = set(), {}, None, {}
        self.votes, self.callers, self.proxies, self.proxy_limit, self.keepers, self.moderators = {}, [], {}, 0, [], []

    def fold(self, entry):
        with self.report.part("life", str(entry)):
            if (entry.seq == 0) != (entry.kind == "assembly.founded/1"):
                raise Bad("the founding is entry 0, and only entry 0")
            if entry.by not in (None, "operator"):
                self.present(entry.by)
            if entry.data is not None:
                getattr(self, entry.kind.split("/")[0].replace(".", "_"))(entry, entry.data)

    def next_name(self, known, prefix, name):
        if name != f"{prefix}{len(known) + 1}":
            self.report.finding("life", name, f"stands where {prefix}{len(known) + 1} should")

    def present(self, name):
        if name not in self.members:
            raise Bad(f"{name} has not been enrolled")
        if self.members[name] is None:
            raise Bad(f"{name} has left")
        return self.members[name]

    def assembly_founded(self, entry, data):
        self.origin = "folkmoot/" + data["assembly"]
        self.key_added(entry, data)

    def rules_set(self, _entry, data):
        self.rules += 1
        if data["version"] != self.rules:
            raise Bad(f"rules version {data['version']} stands where {self.rules} should")
        rules = data["rules"] if isinstance(data["rules"], dict) else {}
        self.limit = rules["posts_per_day"] if number(rules.get("posts_per_day")) else None
        powers = rules.get("powers") if isinstance(rules.get("powers"), dict) else {}
        held = (powers[key] if many(text)(powers.get(key)) else [] for key in ("steer", "call_votes", "keep_roll", "moderate"))
        self.steering, self.callers, self.keepers, self.moderators = held
        self.proxy_limit = rules["proxies"] if number(rules.get("proxies")) else 0
        workflow = rules.get("workflow", simple_workflow())
        if not WORKFLOW(workflow):
            raise Bad("a workflow that is not as the format wants")
        named = {name for stage in workflow["stages"].values() for name in stage.get("next", {})} | {workflow["first"]}
        if missing := sorted(named - set(workflow["stages"])):
            raise Bad(f"the workflow has no stage {missing[0]}")
        self.workflow = workflow

    def key_added(self, entry, data):
        short, key = read_key(data["key"], self.origin)
        if any(key == other for _, other in self.keys.get(short, [])):
            raise Bad("a key that was there already")
        self.keys.setdefault(short, []).append((entry.seq, key))

    def member_enrolled(self, _entry, data):
        self.next_name(self.members, "m", data["member"])
        if data["member"] in self.members:
            raise Bad(f"{data['member']} is enrolled twice")
        self.members[data["member"]] = set()

    def member_described(self, entry, data):
        self.present(data["member"])
        fields = [name for name, _ in entry.payload["fields"]] if entry.payload else []
        if len(set(fields)) != len(fields):
            raise Bad("a field stands twice")

    def change(self, data, what, arrives):
        held, thing = self.present(data["member"]), (what, data[what])
        if arrives == (thing in held):
            raise Bad(f"{data['member']} {'has' if arrives else 'does not have'} this {what} {'already' if arrives else ''}".strip())
        (held.add if arrives else held.discard)(thing)

    def member_role_given(self, _entry, data):
        self.change(data, "role", True)

    def member_role_taken(self, _entry, data):
        self.change(data, "role", False)

    def member_group_joined(self, _entry, data):
        self.change(data, "group", True)

    def member_group_left(self, _entry, data):
        self.change(data, "group", False)

    def member_interests_shown(self, entry, data):
        if entry.by != data["member"]:
            raise Bad(f"whether {data['member']} may be found is theirs to say")
        self.change({**data, "choice": "to be found by what they support"}, "choice", entry.kind == "member.interests_shown/1")

    member_interests_kept = member_interests_shown

    def member_left(self, _entry, data):
        self.present(data["member"])
        self.members[data["member"]] = None
        self.proxies = {giver: holder for giver, holder in self.proxies.items() if data["member"] not in (giver, holder)}

    def pool_imported(self, entry, data):
        self.next_name(self.pools, "pool", data["pool"])
        if data["pool"] in self.pools:
            raise Bad(f"{data['pool']} is imported twice")
        self.pools[data["pool"]], self.quotas[data["pool"]] = entry, [data["quotas"]]

    def quotas_revised(self, _entry, data):
        if data["pool"] not in self.pools:
            raise Bad(f"{data['pool']} has not been imported")
        versions = self.quotas[data["pool"]]
        if (other := self.open_draw_of(data["pool"])) is not None:
            raise Bad(f"the quotas of {data['pool']} are changed while {other.name} is open")
        if data["version"] != len(versions) + 1:
            raise Bad(f"version {data['version']} of the quotas stands where {len(versions) + 1} should")
        if data["quotas"] == versions[-1]:
            raise Bad("quotas that change nothing")
        versions.append(data["quotas"])

    def open_draw_of(self, pool):
        return next((draw for draw in self.draws.values() if draw.data["pool"] == pool and not draw.drawn and not draw.cancelled), None)

    def draw_planned(self, entry, data):
        self.next_name(self.draws, "d", data["draw"])
        if data["draw"] in self.draws:
            raise Bad(f"{data['draw']} is planned twice")
        if (other := self.open_draw_of(data["pool"])) is not None:
            self.report.finding("life", str(entry), f"{data['draw']} is planned while {other.name} of {data['pool']} is open")
        if not data["sources"] or len(set(data["sources"])) != len(data["sources"]):
            self.report.finding("life", str(entry), "no source, or one that stands twice")
        if any(source.startswith("balls:") and set(data["sources"]) - {source, "rehearsal"} for source in data["sources"]):
            self.report.finding("life", str(entry), "balls draw the ticket itself: no other source stands beside them")
        self.draws[data["draw"]] = Draw(entry, len(self.quotas.get(data["pool"], [])))
        if data["pool"] not in self.pools:
            raise Bad(f"{data['draw']} is planned on {data['pool']}, which has not been imported")
        if "panel" in data and "replaces" not in data and "seating" not in data:
            raise Bad(f"{data['draw']} names a panel and neither replaces nor seats anybody")
        if "replaces" in data:
            self.replaces(self.draws[data["draw"]], data)
        if "seating" in data:
            self.seats(self.draws[data["draw"]], data)

    def panel_of(self, name):
        """The draw of that name, which must have a panel of its own."""
        draw = self.draws.get(name)
        if draw is None or not draw.drawn or draw.fills or draw.seated:
            raise Bad(f"{name} has no panel of its own")
        return draw

    def one_panel(self, name, data):
        """The same, and which panel of it is meant: one is named exactly where there are several."""
        draw, panel = self.panel_of(name), data.get("panel", 1)
        if ("panel" in data) != ("panels" in draw.data) or panel > draw.panels:
            raise Bad(f"{data['draw']} does not say rightly which panel of {name} it means")
        return draw, panel

    def replaces(self, draw, data):
        first, panel = self.one_panel(data["replaces"], data)
        draw.fills, draw.stay = first, first.staying(panel)
        draw.spent, draw.waited = {person for person, _, _ in first.seats} | first.declined | set(first.alternates), first.waiting()
        if first.data["pool"] != data["pool"] or (first.data["fairness"] == "uniform") != (data["fairness"] == "uniform"):
            raise Bad(f"{draw.name} replaces people of {first.name} from another pool or in another manner")
        if data["size"] > first.data["size"] // first.panels - len(draw.stay):
            raise Bad(f"{draw.name} fills more seats of {first.name} than are open")

    def seats(self, draw, data):
        draw.seated, panel = self.one_panel(data["seating"], data)
        draw.stay = draw.seated.staying(panel)
        if draw.seated.data["pool"] != data["pool"] or data["fairness"] != "uniform" or "replaces" in data or "alternates" in data:
            raise Bad(f"{draw.name} seats the panel of {draw.seated.name} from another pool or in another manner")
        if data["size"] != len(draw.stay):
            raise Bad(f"{draw.name} does not seat the panel of {draw.seated.name} as it stands")

    def draw_declined(self, _entry, data):
        draw = self.panel_of(data["draw"])
        if data["person"] not in draw.staying() + draw.waiting():
            raise Bad(f"{data['person']} is not on the panel of {draw.name} as it stands")
        draw.declined.add(data["person"])

    def draw_called(self, _entry, data):
        draw, person = self.panel_of(data["draw"]), data["person"]
        if any(other.fills is draw and not other.drawn and not other.cancelled for other in self.draws.values()):
            raise Bad(f"{person} is called up while a draw is to fill seats of {draw.name}")
        if len(draw.staying()) >= draw.data["size"]:
            raise Bad(f"{person} is called up and {draw.name} has no open seat")
        if person not in draw.waiting():
            raise Bad(f"{person} does not wait as an alternate of {draw.name}")
        draw.calls.append((person, data["misses"], draw.staying(), draw.waiting()))
        draw.seats.append((person, "alternate", 1))

    def open_draw(self, data):
        draw = self.draws.get(data["draw"])
        if draw is None:
            raise Bad(f"{data['draw']} has not been planned")
        if draw.drawn or draw.cancelled:
            raise Bad(f"{draw.name} has already been {'drawn' if draw.drawn else 'cancelled'}")
        return draw

    def draw_committed(self, entry, data):
        draw, member = self.open_draw(data), data.get("member")
        if "ceremony" not in draw.awaited or "ceremony" in draw.evidence:
            raise Bad(f"{draw.name} awaits no ceremony")
        if any(said is not None or kept for _, _, said, kept in draw.participants):
            raise Bad(f"{draw.name}: a commitment after the first secret was said or found to be kept")
        if data["participant"] != len(draw.participants) + 1:
            self.report.finding("life", str(entry), f"participant {data['participant']} stands where {len(draw.participants) + 1} should")
        if member is not None:
            self.present(member)
            if any(other == member for _, other, _, _ in draw.participants):
                self.report.finding("life", str(entry), f"{member} takes part twice")
        draw.participants.append([data["commitment"], member, None, False])

    def secret_awaited(self, data):
        draw, place = self.open_draw(data), data["participant"] - 1
        if draw.awaited[len(draw.evidence):][:1] != ["ceremony"]:
            raise Bad(f"{draw.name} does not await its ceremony now")
        if len(draw.participants) < 2:
            raise Bad(f"{draw.name}: a ceremony of fewer than two")
        if place >= len(draw.participants):
            raise Bad(f"{draw.name}: participant {place + 1} has not committed")
        if draw.participants[place][2] is not None or draw.participants[place][3]:
            raise Bad(f"{draw.name}: the secret of participant {place + 1} has been said, or found to be kept")
        return draw, draw.participants[place]

    def draw_revealed(self, entry, data):
        draw, participant = self.secret_awaited(data)
        draw.first = entry.seq if draw.first is None else draw.first
        made = tagged("folkmoot/v1/commit", bytes.fromhex(draw.data["commitment"]), str(data["participant"]).encode(),
                      bytes.fromhex(data["nonce"]), as_bytes(data["reveal"]))
        if not secret(data["reveal"]) or made.hex() != participant[0]:
            raise Bad(f"{draw.name}: participant {data['participant']} did not commit to this")
        participant[2] = data["reveal"]

    def draw_reveal_withheld(self, _entry, data):
        draw, participant = self.secret_awaited(data)
        if sum(not kept for *_, kept in draw.participants) < 3:
            raise Bad(f"{draw.name}: fewer than two secrets remain")
        participant[3] = True

    def draw_evidenced(self, entry, data):
        draw, source = self.open_draw(data), data["source"]
        if source in draw.evidence:
            raise Bad(f"{draw.name} has evidence of {source} already")
        if draw.awaited[len(draw.evidence):][:1] != [source]:
            self.report.finding("life", str(entry), f"{draw.name} does not await evidence of {source} now")
        draw.evidence[source], draw.entered[source] = None, entry.at
        draw.first = entry.seq if draw.first is None else draw.first
        with self.report.part("evidence", str(entry)):
            draw.evidence[source] = evidence_value(source, data["evidence"])
            if source == "ceremony":
                if not draw.participants or any(said is None and not kept for _, _, said, kept in draw.participants):
                    raise Bad(f"{draw.name}: evidence of a ceremony whose secrets are still awaited")
                if data["evidence"]["reveals"] != [said for _, _, said, _ in draw.participants if said is not None]:
                    raise Bad(f"{draw.name}: not what the participants said")

    def draw_drawn(self, entry, data):
        draw = self.open_draw(data)
        draw.drawn = entry
        if not draw.seated:
            size = max(1, draw.data["size"] // draw.panels)
            (draw.fills or draw).seats += [(person, draw.name, draw.data.get("panel", place // size + 1)) for place, person in enumerate(data["panel"])]
        draw.alternates = data.get("alternates", [])
        if not draw.complete():
            raise Bad(f"{draw.name} is drawn before all its evidence is there")

    def draw_cancelled(self, entry, data):
        draw = self.open_draw(data)
        draw.cancelled = entry
        if (data["would_be"] is not None) != draw.complete():
            raise Bad(f"{draw.name}: the panel that would have been is told exactly where all evidence was there")
        if data["withheld"] and draw.complete():
            raise Bad(f"{draw.name}: nothing was withheld, all evidence was there")

    def proposal(self, data):
        if data["proposal"] not in self.proposals:
            raise Bad(f"{data['proposal']} has not been put")
        return self.proposals[data["proposal"]]

    def among(self, by, proposal, who):
        """Whether somebody is among those who may; the operator always is."""
        steers = any(("role", role) in (self.members.get(by) or ()) for role in self.steering)
        return by == "operator" or "members" in who or "authors" in who and by in proposal.authors or "steering" in who and steers

    def allowed(self, entry, data, deed):
        """The proposal, where its stage lets whoever acts do this to it."""
        proposal = self.proposal(data)
        if proposal.amends:
            if deed not in ("sign", "support"):
                raise Bad(f"{data['proposal']} is an amendment")
            if proposal.status != "submitted":
                raise Bad(f"{data['proposal']} is over: {proposal.status}")
            return proposal
        who = self.workflow["stages"].get(proposal.status, {}).get("may", {}).get(deed)
        if who is None or not self.among(entry.by, proposal, who):
            raise Bad(f"{entry.by} may not {deed} {data['proposal']}, which is {proposal.status}")
        return proposal

    def a_member(self, entry):
        if entry.by == "operator":
            raise Bad("signatures and support are a member's")

    def proposal_submitted(self, entry, data):
        self.next_name(self.proposals, "p", data["proposal"])
        check_text(entry.payload)
        sources = data.get("from", [])
        if len(set(sources)) < len(sources):
            raise Bad("a source named twice")
        put = Proposal(entry, self.workflow["first"])
        for name in sources:
            source = self.proposal({"proposal": name})
            if source.amends is None:
                self.allowed(entry, {"proposal": name}, "recast")
                put.authors = set()
            elif len(sources) > 1 or source.status != "rejected":
                raise Bad(f"{name} is an amendment that was not rejected, or one of several sources")
        for name in sources:
            put.authors |= self.proposals[name].authors
        self.proposals[data["proposal"]] = put

    def amendment_submitted(self, entry, data):
        self.next_name(self.proposals, "p", data["amendment"])
        proposal = self.allowed(entry, data, "amend")
        if data["version"] > len(proposal.versions):
            raise Bad(f"{data['proposal']} has no version {data['version']}")
        if payload := entry.payload:
            base = proposal.versions[data["version"] - 1]
            if not payload["old"] or payload["old"] == payload["new"]:
                raise Bad("an amendment that changes nothing")
            if max(len(payload.get(key, "")) for key in ("old", "new", "reasons")) > 50_000:
                raise Bad("a text beyond the limits")
            if base and base["body"][payload["at"]:payload["at"] + len(payload["old"])] != payload["old"]:
                raise Bad("the passage does not stand in the text that it amends")
        amends = (data["proposal"], data["version"])
        self.proposals[data["amendment"]] = Proposal(entry, "submitted", amends)

    def open_amendment(self, name, of=None):
        amendment = self.proposal({"proposal": name})
        if amendment.amends is None or of not in (None, amendment.amends[0]):
            raise Bad(f"{name} is no amendment of it")
        if amendment.status != "submitted":
            raise Bad(f"{name} is over: {amendment.status}")
        return amendment

    def amendment_rejected(self, entry, data):
        amendment = self.open_amendment(data["amendment"])
        self.allowed(entry, {"proposal": amendment.amends[0]}, "settle")
        amendment.status = "rejected"

    def take(self, entry, data, proposal):
        """The amendments that make a version; where all texts are at hand, the version is what they make."""
        names, now, passages = data["amendments"], proposal.versions[-1], []
        if any(int(one[1:]) >= int(other[1:]) for one, other in zip(names, names[1:])):
            raise Bad("amendments out of order, or named twice")
        for name in names:
            amendment = self.open_amendment(name, data["proposal"])
            change, base = amendment.versions[0], proposal.versions[amendment.amends[1] - 1]
            if change and base and now:
                at = locate(change["at"], change["old"], base["body"], now["body"])
                if at is None:
                    raise Bad(f"the passage of {name} is gone from the text")
                passages.append((name, at, change["old"], change["new"]))
        if now and len(passages) == len(names):
            expected = {**now, "body": amended(now["body"], passages)}
            if entry.payload and {**expected, "salt": ""} != {**entry.payload, "salt": ""}:
                raise Bad(f"version {data['version']} of {data['proposal']} is not what its amendments make of the text")
        for name in names:
            self.proposals[name].status = "adopted"

    def proposal_revised(self, entry, data):
        proposal = self.allowed(entry, data, "settle" if data.get("amendments") else "revise")
        if data.get("amendments"):
            self.take(entry, data, proposal)
        if data["version"] != len(proposal.versions) + 1:
            raise Bad(f"version {data['version']} of {data['proposal']} stands where {len(proposal.versions) + 1} should")
        check_text(entry.payload)
        said = [{key: value for key, value in text.items() if key != "salt"} for text in (entry.payload, proposal.versions[-1]) if text]
        if len(said) == 2 and said[0] == said[1]:
            raise Bad("a version that changes nothing")
        proposal.versions.append(entry.payload)

    def proposal_signed(self, entry, data):
        proposal = self.allowed(entry, data, "sign")
        self.a_member(entry)
        if entry.by in proposal.authors:
            raise Bad(f"{entry.by} has signed {data['proposal']} already")
        proposal.authors.add(entry.by)

    def proposal_supported(self, entry, data):
        proposal = self.allowed(entry, data, "support")
        self.a_member(entry)
        if not proposal.supporters.get(entry.by, 0) < data["version"] <= len(proposal.versions):
            raise Bad(f"{entry.by} supports version {data['version']} of {data['proposal']}, which is not there or supported already")
        proposal.supporters[entry.by] = data["version"]
        self.supported = entry.seq, entry.by, data["proposal"]

    def proposal_unsupported(self, entry, data):
        proposal = self.allowed(entry, data, "support")
        self.a_member(entry)
        if proposal.supporters.pop(entry.by, None) is None:
            raise Bad(f"{entry.by} does not support {data['proposal']}")

    def proposal_moved(self, entry, data):
        proposal, status = self.proposal(data), data["status"]
        if proposal.amends:
            step = (proposal.status, status)
            if step == ("rejected", "submitted"):
                self.allowed(entry, {"proposal": proposal.amends[0]}, "settle")
            elif step not in (("submitted", "withdrawn"), ("withdrawn", "submitted")):
                raise Bad(f"{data['proposal']} is an amendment and {proposal.status}: {status} does not follow")
            elif not self.among(entry.by, proposal, ["authors"]):
                raise Bad(f"{entry.by} may not bring {data['proposal']} there")
            proposal.status = status
            return
        who = self.workflow["stages"].get(proposal.status, {}).get("next", {}).get(status)
        if who is None:
            raise Bad(f"{data['proposal']} is {proposal.status}: {status} does not follow")
        carried = self.supported == (entry.seq - 1, entry.by, data["proposal"]) and status == self.carried(proposal)
        if not carried and not self.among(entry.by, proposal, who):
            raise Bad(f"{entry.by} may not bring {data['proposal']} there")
        if len(proposal.supporters) < self.workflow["stages"][status].get("supporters", 0):
            raise Bad(f"{data['proposal']} has too few supporters to be {status}")
        proposal.status = status

    def carried(self, proposal):
        """The stage to which a proposal comes by itself, having the supporters that are needed there."""
        stages = self.workflow["stages"]
        for name in sorted(stages.get(proposal.status, {}).get("next", {})):
            if 0 < stages[name].get("supporters", 0) <= len(proposal.supporters):
                return name
        return None

    def topic_opened(self, _entry, data):
        self.next_name(self.topics, "topic", data["topic"])
        if data["topic"] in self.topics:
            raise Bad(f"{data['topic']} is opened twice")
        self.topics.add(data["topic"])

    def known_target(self, name):
        known = {"t": self.topics, "p": self.proposals, "d": self.draws, "v": self.votes}
        if name not in known[name[0]]:
            raise Bad(f"there is no {name} to talk about")

    def post(self, name):
        if name not in self.posts:
            raise Bad(f"{name} has not been said")
        return self.posts[name]

    def post_added(self, entry, data):
        self.next_name(self.posts, "c", data["post"])
        if data["post"] in self.posts:
            raise Bad(f"{data['post']} is said twice")
        self.known_target(data["on"])
        self.posts[data["post"]] = Post(entry)
        if "parent" in data and self.post(data["parent"]).on != data["on"]:
            raise Bad(f"{data['parent']} belongs to another thread")
        sums = data.get("sums", [])
        if len(set(sums)) != len(sums) or any(self.post(name).on != data["on"] or name == data["post"] for name in sums):
            raise Bad(f"{data['post']} sums up twice, or what belongs to another thread")
        day, (latest, count) = entry.at // 86_400_000, self.spoke.get(entry.by, (None, 0))
        self.spoke[entry.by] = day, count + 1 if day == latest else 1
        if entry.by != "operator" and self.limit is not None and self.spoke[entry.by][1] > self.limit:
            raise Bad(f"{entry.by} says more in a day than the rules allow")

    def post_edited(self, entry, data):
        post = self.post(data["post"])
        if post.author != entry.by:
            raise Bad(f"{data['post']} is changed by somebody else than its author")
        if data["version"] != post.version + 1:
            raise Bad(f"version {data['version']} of {data['post']} stands where {post.version + 1} should")
        before = (post.text, post.stance)
        post.say(entry)
        if post.text is not None and before == (post.text, post.stance):
            raise Bad(f"{data['post']}: a version that changes nothing")

    def post_answered(self, _entry, data):
        post, answer = self.post(data["post"]), self.post(data["answer"])
        if post.stance != "question":
            raise Bad(f"{data['post']} is not a question")
        above = answer.parent
        while above is not None and above != data["post"]:
            above = self.posts[above].parent
        if above is None or answer.contests is not None:
            raise Bad(f"{data['answer']} does not answer {data['post']}")
        if post.answer == data["answer"]:
            raise Bad(f"{data['answer']} answers {data['post']} already")
        post.answer = data["answer"]

    def moderates(self, entry, own):
        """Hiding is for the operator, for roles that the rules name, and for what is one's own."""
        if entry.by != "operator" and not own and not any(("role", role) in self.members[entry.by] for role in self.moderators):
            raise Bad(f"{entry.by} may not hide or show what others said")

    def post_hidden(self, entry, data):
        post = self.post(data["post"])
        self.moderates(entry, post.author == entry.by)
        if post.contests is not None:
            raise Bad(f"{data['post']} is hidden already")
        post.contests, post.hider = set(), entry.by

    def hidden(self, data):
        post = self.post(data["post"])
        if post.contests is None:
            raise Bad(f"{data['post']} is not hidden")
        return post

    def post_contested(self, entry, data):
        post = self.hidden(data)
        if entry.by in post.contests:
            raise Bad(f"the hiding of {data['post']} is contested twice by {entry.by}")
        post.contests.add(entry.by)

    def post_shown(self, entry, data):
        post = self.hidden(data)
        self.moderates(entry, post.author == post.hider == entry.by)
        post.contests = None

    def for_giver(self, entry, giver):
        """A proxy is given and revoked by whoever is represented, by the operator, and by roles that keep the roll."""
        self.present(giver)
        if entry.by not in ("operator", giver) and not any(("role", role) in self.members[entry.by] for role in self.keepers):
            raise Bad(f"{entry.by} may not say who votes for {giver}")

    def proxy_given(self, entry, data):
        giver, holder = data["giver"], data["holder"]
        self.for_giver(entry, giver)
        self.present(holder)
        held = list(self.proxies.values())
        if giver in self.proxies or giver == holder or holder in self.proxies or giver in held:
            raise Bad(f"{giver} is represented already, or {holder} cannot represent them: proxies are not passed on")
        if held.count(holder) >= self.proxy_limit:
            raise Bad(f"{holder} represents more members than the rules allow ({self.proxy_limit})")
        self.proxies[giver] = holder

    def proxy_revoked(self, entry, data):
        self.for_giver(entry, data["giver"])
        if self.proxies.pop(data["giver"], None) is None:
            raise Bad(f"{data['giver']} was represented by nobody")

    def calls(self, entry):
        """Opening, closing and calling off are for the operator and for roles that the rules name."""
        if entry.by != "operator" and not any(("role", role) in self.members[entry.by] for role in self.callers):
            raise Bad(f"{entry.by} may not open or close votes")

    def vote(self, data):
        vote = self.votes.get(data["vote"])
        if not isinstance(vote, Vote) or vote.over:
            raise Bad(f"{data['vote']} has not been opened, or is over")
        return vote

    def consent(self, data):
        consent = self.votes.get(data["vote"])
        if not isinstance(consent, Consent) or consent.over:
            raise Bad(f"{data['vote']} are no rounds of consent, or they are over")
        return consent

    def consent_asked(self, entry, data):
        self.calls(entry)
        self.next_name(self.votes, "v", data["vote"])
        self.votes[data["vote"]] = Consent(entry, {name for name, marks in self.members.items() if marks is not None})
        if "on" in data and data["on"] not in self.proposals:
            raise Bad(f"{data['on']} has not been put")
        self.to_come(entry, data)

    def to_come(self, entry, data):
        if "review" in data and data["review"] <= clock(entry.at // 1000)[:10]:
            raise Bad(f"{data['review']} was not to come")

    def consent_given(self, entry, data):
        consent = self.consent(data)
        if entry.by not in consent.voters or entry.by in consent.given or entry.by in consent.objections:
            raise Bad(f"{entry.by} may not consent to {consent.name}, has done so in this round, or objects")
        if data["round"] != consent.rounds:
            raise Bad(f"consent to round {data['round']} of {consent.name} in round {consent.rounds}")
        consent.given.add(entry.by)

    def consent_objected(self, entry, data):
        consent = self.consent(data)
        if entry.by not in consent.voters:
            raise Bad(f"{entry.by} may not object to {consent.name}")
        consent.given.discard(entry.by)
        consent.objections.append(entry.by)
        if data["objection"] != len(consent.objections):
            raise Bad(f"objection {data['objection']} stands where {len(consent.objections)} should")

    def consent_resolved(self, entry, data):
        consent, at = self.consent(data), data["objection"] - 1
        if at >= len(consent.objections) or consent.objections[at] is None:
            raise Bad(f"no such objection to {consent.name} stands")
        if entry.by != consent.objections[at]:
            self.calls(entry)
        consent.objections[at] = None

    def consent_repeated(self, entry, data):
        self.calls(entry)
        consent = self.consent(data)
        consent.rounds += 1
        consent.given = set()
        if data["round"] != consent.rounds:
            raise Bad(f"round {data['round']} stands where {consent.rounds} should")

    def consent_closed(self, entry, data):
        self.calls(entry)
        consent = self.consent(data)
        consent.over = True
        self.to_come(entry, data)
        if data["adopted"] == consent.objects():
            raise Bad(f"{consent.name} is adopted with an objection that stands, or not adopted without one")

    def vote_opened(self, entry, data):
        self.calls(entry)
        self.next_name(self.votes, "v", data["vote"])
        voters = {name for name, marks in self.members.items() if marks is not None}
        vote = self.votes[data["vote"]] = Vote(entry, voters)
        if data["entitled"] != len(voters):
            raise Bad(f"{data['entitled']} are said to be entitled; {len(voters)} are members")
        if vote.names is not None and len(vote.names) != vote.options:
            raise Bad("as many options as names there are not")
        if vote.taken is not None:
            tellers = vote.taken["tellers"]
            if any(teller not in voters for teller in tellers) or len(set(tellers)) != len(tellers) or len(tellers) < 2:
                raise Bad("fewer than two tellers, one who is no member, or one twice")
            if vote.secret is not None or vote.taken["how"] == "hands" and vote.method != "majority":
                raise Bad("hands show one choice, in the open")
        if vote.secret is not None:
            tellers, needed = vote.secret["tellers"], vote.secret["needed"]
            if any(teller not in voters for teller in tellers) or len(set(tellers)) != len(tellers):
                raise Bad("a teller who is no member, or stands twice")
            if needed > len(tellers) or (needed == 0) != (not tellers):
                raise Bad("more tellers needed than there are, or none of some")
        if not all(source.startswith(("dice:", "drand:")) for source in vote.ties) or len(set(vote.ties)) != len(vote.ties):
            raise Bad("a source that breaks no ties, or stands twice")
        if any(beacon_time(source) is not None and beacon_time(source) * 1000 < entry.at + 600_000 for source in vote.ties):
            raise Bad("a beacon less than 10 minutes after the opening")
        if vote.ties and not any(beacon_time(source) for source in vote.ties) and sum(int(source[5:]) for source in vote.ties) < 20:
            raise Bad("fewer than 20 digits of dice, and no beacon")
        if "on" in data and data["on"] not in self.proposals:
            raise Bad(f"{data['on']} has not been put")

    def vote_cast(self, entry, data):
        vote, voter = self.vote(data), data.get("for", entry.by)
        if vote.taken is not None:
            raise Bad(f"the ballots of {vote.name} are entered by its tellers")
        if "code" in data:
            return self.cast_by_code(vote, data)
        if vote.codes is not None:
            raise Bad(f"a ballot of {vote.name} without a code")
        if "for" in data:
            self.present(voter)
            if self.proxies.get(voter) != entry.by:
                raise Bad(f"{entry.by} does not represent {voter}")
            if voter in vote.cast and voter not in vote.by:
                raise Bad(f"{voter} has voted in {vote.name} already, in person")
        if voter not in vote.voters or entry.by == "operator":
            raise Bad(f"{voter} is not entitled to vote in {data['vote']}")
        in_place = vote.by.get(voter) is not None
        if (vote.secret is None) != ("ballot" in data):
            raise Bad(f"a ballot of {data['vote']} in the open, or none where all are")
        if vote.secret is not None:
            if voter in vote.cast:
                raise Bad(f"{voter} has voted in {data['vote']} already")
            vote.cast[voter] = None
            return
        ballot = read_ballot(data["ballot"], vote)
        if voter in vote.cast and vote.cast[voter] == ballot and in_place == ("for" in data):
            raise Bad(f"{voter} has cast this ballot already")
        vote.cast[voter], vote.written[voter] = ballot, as_bytes(write_canonical(data["ballot"]))
        vote.by.pop(voter, None)
        if "for" in data:
            vote.by[voter] = entry.by

    def cast_by_code(self, vote, data):
        if vote.secret is None or vote.codes is None or "ballot" in data or "for" in data:
            raise Bad(f"a code casts no such ballot in {vote.name}")
        if data["code"] in vote.cast or data["code"] not in vote.codes and vote.codes:
            raise Bad(f"a code of {vote.name} that is none, or used up")
        vote.cast[data["code"]] = None

    def vote_coded(self, entry, data):
        self.calls(entry)
        vote = self.vote(data)
        codes = [] if entry.payload is None else entry.payload["codes"]
        if vote.secret is None or vote.codes is not None or vote.cast or codes != sorted(set(codes)) or len(codes) > vote.entitled:
            raise Bad(f"codes of {vote.name} that could not be made")
        vote.codes = codes

    def vote_entered(self, entry, data):
        """What a teller enters of a vote in the room; the last is theirs."""
        vote = self.vote(data)
        if vote.taken is None or entry.by not in vote.taken["tellers"]:
            raise Bad(f"{entry.by} is no teller who enters ballots of {vote.name}")
        ballots = None if entry.payload is None else entry.payload["ballots"]
        for ballot in ballots or []:
            read_ballot(ballot, vote)
        if ballots is not None and len(ballots) > vote.entitled:
            raise Bad(f"more ballots in {vote.name} than people entitled")
        vote.entered[entry.by] = ballots

    def agreed(self, vote):
        """Takes what all tellers entered alike as the ballots; says whether it is there."""
        if set(vote.entered) != set(vote.taken["tellers"]):
            raise Bad(f"a teller of {vote.name} has entered nothing")
        lists = list(vote.entered.values())
        known = [ballots for ballots in lists if ballots is not None]
        if any(ballots != known[0] for ballots in known):
            raise Bad(f"the tellers of {vote.name} differ")
        if len(known) < len(lists):
            self.report.note(f"not checked: the count of {vote.name}, whose ballots are withheld")
            return False
        vote.cast = {place: read_ballot(ballot, vote) for place, ballot in enumerate(known[0])}
        vote.written = {place: as_bytes(write_canonical(ballot)) for place, ballot in enumerate(known[0])}
        return True

    def vote_closed(self, entry, data):
        self.calls(entry)
        vote = self.vote(data)
        vote.over, vote.result, vote.closed_at, vote.counted_among = True, data, entry.at, data.get("present", vote.present)
        if entry.sealed != (vote.secret is not None):
            raise Bad("the list of a secret vote is sealed, and nothing of an open one is")
        if vote.secret is not None and not self.listed(entry, vote):
            return
        if vote.taken is not None and not self.agreed(vote):
            return
        if hashlib.sha256(b"[" + b",".join(sorted(vote.written.values())) + b"]").hexdigest() != data["ballots"]:
            raise Bad("the hash is not that of the ballots")
        vote.known = True
        counted = recount(vote, data.get("present"))
        if counted is None:
            self.report.note(f"not checked: the count of {data['vote']} by {vote.method} under its rules")
        elif not tells(data["result"], counted[0]):
            raise Bad(f"the ballots of {data['vote']} give another result")

    def listed(self, entry, vote):
        """Takes the list of a secret vote in, in place of who cast what; says whether it is there."""
        written = None if entry.payload is None else [as_bytes(write_canonical(ballot)) for ballot in entry.payload.get("list", [])]
        if written is None:
            self.report.note(f"not checked: the count of {vote.name}, whose list is withheld")
            return False
        if len(written) != len(vote.cast) or written != sorted(written):
            raise Bad(f"the list of {vote.name} is not one ballot for everybody who voted, sorted by their bytes")
        vote.written = dict(enumerate(written))
        vote.cast = {place: read_ballot(ballot, vote) for place, ballot in enumerate(entry.payload["list"])}
        return True

    def closed_vote(self, data):
        vote = self.votes.get(data["vote"])
        if not isinstance(vote, Vote) or vote.result is None or vote.broken:
            raise Bad(f"{data['vote']} is not closed, or its tie is broken already")
        return vote

    def vote_evidenced(self, entry, data):
        self.calls(entry)
        vote, source = self.closed_vote(data), data["source"]
        if vote.result["result"]["tie"] not in ("decides", "unknown"):
            raise Bad(f"{vote.name} has no tie to break")
        if len(vote.values) == len(vote.ties) or vote.ties[len(vote.values)] != source:
            raise Bad(f"it is not the turn of {source}, or it was never announced")
        beacons = [beacon_time(name) for name in vote.ties if beacon_time(name) is not None]
        if any(time * 1000 <= vote.closed_at for time in beacons):
            raise Bad(f"a beacon that was public before {vote.name} was closed")
        if source.startswith(HANDS) and any(time * 1000 <= entry.at for time in beacons):
            raise Bad(f"{source} was entered when the beacon was public")
        vote.values[source] = evidence_value(source, data["evidence"])
        if source.startswith("drand:"):
            self.report.note(f"not checked: the signature of the beacon that breaks the tie of {vote.name} (`folkmoot verify` checks it)")

    def vote_tie_broken(self, entry, data):
        self.calls(entry)
        vote = self.closed_vote(data)
        if not vote.ties or len(vote.values) < len(vote.ties):
            raise Bad("evidence is missing")
        ballots = bytes.fromhex(vote.result["ballots"])
        seed = tagged("folkmoot/v1/seed", ballots, *(lp(as_bytes(source)) + lp(value) for source, value in vote.values.items()))
        key = lambda option: tagged("folkmoot/v1/tie", as_bytes(vote.name), ballots, seed, as_bytes(option))  # noqa: E731
        order = sorted(map(str, range(1, vote.options + 1)), key=key)
        if seed.hex() != data["seed"] or order != data["order"]:
            raise Bad(f"seed or order of {vote.name} are not those of its evidence")
        result, winners = vote.result["result"], data["winners"]
        if not set(result["winners"]) <= set(winners) <= set(result["winners"]) | set(result["tied"]) or len(set(winners)) != len(winners):
            raise Bad(f"somebody wins {vote.name} who was not tied, or does not who did")
        vote.broken = data
        counted = recount(vote, vote.counted_among, vote.place()) if vote.known else None
        if counted is not None and [str(option) for option in counted[0]["winners"]] != winners:
            raise Bad(f"the order of {vote.name} gives other winners")

    def vote_cancelled(self, entry, data):
        self.calls(entry)
        self.vote(data).over = True

    def checkpoint_published(self, entry, data):
        self.notes.append((entry, data["note"]))

    def witness_named(self, entry, data):
        if any(written == data["key"] for _, written, _, _ in self.witnesses):
            raise Bad("a witness who is on the list already")
        short, key = read_key(data["key"], None, 4)
        if not re.fullmatch(r"[^\s+\x00-\x1f\x7f]+", data["key"].partition("+")[0]):
            raise Bad("not a name for a key")
        self.witnesses.append((entry.seq, data["key"], short, key))

    def checkpoint_cosigned(self, entry, data):
        self.cosigned.append((entry, data["note"]))

    def disclosure_made(self, _entry, data):
        if "draw" in data and data["draw"] not in self.draws:
            raise Bad(f"{data['draw']} has not been planned")


# ---- Pools -----------------------------------------------------------------------------------------------------------


class Pool:
    """A pool: `versions` of its quotas and, where rows are in the bundle, `values` (places in quotas) and `homes` (0 for nobody) of each
    person. `quotas` are those that are looked at now: one version, None where it cannot be read."""

    def __init__(self, size):
        self.size, self.quotas, self.values, self.homes, self.shared, self.rows = size, None, None, None, 0, None
        self.versions = []
        self.without = set()  # of a replacement: places of the people who cannot be drawn
        if size > MAX_PEOPLE:
            raise Bad(f"more than {MAX_PEOPLE} people")
        self.names = [f"p{i:04}" for i in range(1, size + 1)]


def name_order(name):
    return as_bytes(name.lower())


def read_quotas(data):
    """[(feature, value, min, max)]"""
    rows = read_csv(data)
    flex = rows[0] == ["feature", "value", "min", "max", "min_flex", "max_flex"]
    if not flex and rows[0] != ["feature", "value", "min", "max"]:
        raise Bad("the header is not that of quotas")
    quotas = []
    for row in rows[1:]:
        if not all(re.fullmatch("0|[1-9][0-9]{0,8}", cell) for cell in row[2:]):
            raise Bad(f"{row[0]} {row[1]}: not whole numbers")
        low, high = int(row[2]), int(row[3])
        if low > high or (flex and not int(row[4]) <= low <= high <= int(row[5])):
            raise Bad(f"{row[0]} {row[1]}: bounds that exclude each other")
        quotas.append((row[0], row[1], low, high))
    order = [(name_order(feature), name_order(value)) for feature, value, _, _ in quotas]
    if any(before >= after for before, after in zip(order, order[1:])):
        raise Bad("features and values are not in order, or stand twice")
    if len({feature for feature, *_ in quotas}) != len({feature for feature, _ in order}):
        raise Bad("a feature spelled in two ways")
    return quotas


def read_people(pool, data, unique):
    """Reads pool.csv into `pool.values` and `pool.homes`."""
    rows = read_csv(data)
    features = list(dict.fromkeys(feature for feature, *_ in pool.quotas))
    if rows[0] != ["id", *features, "household"]:
        raise Bad("the header is not id, the features of the quotas, household")
    if [row[0] for row in rows[1:]] != pool.names:
        raise Bad(f"not the people p0001 to {pool.names[-1]}, in order")
    place = {(feature, value): i for i, (feature, value, _, _) in enumerate(pool.quotas)}
    values, homes, seen = [], [], Counter()
    for row in rows[1:]:
        if not all(pair in place for pair in zip(features, row[1:])):
            raise Bad(f"{row[0]} has a value that the quotas do not know")
        values.append([place[pair] for pair in zip(features, row[1:])])
        if row[-1]:
            if not re.fullmatch("h" + COUNTER, row[-1]) or int(row[-1][1:]) > len(seen) + 1:
                raise Bad(f"{row[0]}: household {row[-1]} is not numbered in order of first appearance")
            seen[int(row[-1][1:])] += 1
        homes.append(int(row[-1][1:]) if row[-1] else 0)
    if any(people < 2 for people in seen.values()):
        raise Bad("a household of one that has a number")
    alike = Counter(map(tuple, values))
    if sum(people == 1 for people in alike.values()) != unique:
        raise Bad("`unique` is not the number of people whom nobody shares all features with")
    pool.values, pool.homes, pool.shared = values, homes, len(seen)
    pool.rows = [as_bytes(csv_line(rows[0]) + "\n" + csv_line(row)) for row in rows[1:]]


def read_versions(bundle, report, name, hashes):
    """Every version of the quotas; None for one that cannot be read or has other features or values than the first."""
    versions = []
    for number, found in enumerate(hashes, 1):
        versions.append(None)
        with report.part("quotas", f"{name} quotas, version {number}"):
            quotas = read_quotas(bundle.read(bundle.blob(found)))
            if versions[0] is not None and [row[:2] for row in quotas] != [row[:2] for row in versions[0]]:
                raise Bad("other features or values than in version 1")
            versions[-1] = quotas
    return versions


def check_pool(bundle, report, entry, folders, versions):
    """A pool from its blobs and, for rows and salts, also from the folders of its draws."""
    data, pool, name = entry.data, Pool(entry.data["size"]), entry.data["pool"]
    salt = entry.payload and bytes.fromhex(entry.payload["blobs"])
    held = {}
    for key in ("rows", "salts", "sheet"):
        path = "blobs/" + data[key]
        if bundle.allow(path):
            with report.part("pool", path):
                held[key] = bundle.read(path)
                if salt is None:
                    report.note(f"not checked: the name of {path}, whose salt is withheld")
                elif tagged("folkmoot/v1/blob", salt, held[key]).hex() != data[key]:
                    raise Bad(f"not the {key} of {name}")
        for path in [f"{folder}/{'pool' if key == 'rows' else key}.csv" for folder in folders if key != "sheet"]:
            if bundle.allow(path):
                with report.part("pool", path):
                    if key not in held:
                        held[key] = bundle.read(path)
                    elif hashlib.sha256(held[key]).hexdigest() != bundle.hashes[path]:
                        raise Bad(f"other {key} of {name} than elsewhere in the bundle")
    leaves = []
    pool.versions = read_versions(bundle, report, name, versions)
    pool.quotas = pool.versions[0]
    with report.part("pool", f"{name} leaves"):
        rows = read_csv(bundle.read(bundle.blob(data["leaves"])), ["id", "leaf"])[1:]
        if [row[0] for row in rows] != pool.names or not all(HASH(row[1]) for row in rows):
            raise Bad(f"not one leaf for each of {data['size']} people, in order")
        leaves = [bytes.fromhex(row[1]) for row in rows]
        if prefix_roots(leaves)[-1].hex() != data["hash"]:
            raise Bad("the pool hash is not the root over the leaves")
    if "rows" in held and pool.quotas is not None and pool.names:
        with report.part("pool", f"{name} rows"):
            read_people(pool, held["rows"], data["unique"])
    if pool.rows and leaves and "salts" in held:
        with report.part("pool", f"{name} salts"):
            rows = read_csv(held["salts"], ["id", "salt"])[1:]
            if [row[0] for row in rows] != pool.names or not all(HASH(row[1]) for row in rows):
                raise Bad(f"not one salt for each of {data['size']} people, in order")
            for row, line, leaf in zip(rows, pool.rows, leaves):
                if hashlib.sha256(b"\0" + tagged("folkmoot/v1/row", bytes.fromhex(row[1]), line)).digest() != leaf:
                    raise Bad(f"{row[0]}: row and salt do not give the leaf")
    elif "rows" in held:
        report.note(f"not checked: that the rows of {name} are those of its leaves (no salts.csv)")
    else:
        report.note(f"not checked: the rows of {name} and how many people are unique (no pool.csv)")
    return pool


# ---- Draws -----------------------------------------------------------------------------------------------------------


class Stream:
    """Whole numbers without bias from a seed."""

    def __init__(self, seed):
        self.words = (word for n in range(2**64) for word in self._block(seed, n))

    @staticmethod
    def _block(seed, n):
        block = tagged("folkmoot/v1/block", seed, n.to_bytes(8, "big"))
        return [int.from_bytes(block[i:i + 8], "big") for i in (0, 8, 16, 24)]

    def below(self, n):
        limit = 2**64 - 2**64 % n
        return next(word for word in self.words if word < limit) % n

    def shuffle(self, items):
        for i in range(len(items)):
            j = i + self.below(len(items) - i)
            items[i], items[j] = items[j], items[i]
        return items


def fraction(written):
    numerator, denominator = map(int, written.split("/"))
    value = Fraction(numerator, denominator)
    if f"{value.numerator}/{value.denominator}" != written:
        raise Bad("a fraction that is not in lowest terms")
    return value


def check_plan(bundle, report, draw, pool_entry, quotas):
    """Reads the plan and explains the files of the draw."""
    folder, data, pool = f"draws/{draw.name}", draw.data, pool_entry.data
    bundle.same(folder + "/plan.json", data["plan"], "plan")
    bundle.same(folder + "/leaves.csv", pool["leaves"], "pool")
    written = bundle.read(bundle.blob(data["plan"]))
    if tagged("folkmoot/v1/plan", written).hex() != data["commitment"]:
        report.finding("plan", draw.name, "the commitment is not that of the plan")
    plan = read_canonical(written)
    if wrong := fault(plan, PLAN):
        raise Bad(wrong)
    uniform = plan["fairness"] == "uniform"
    for key in NULL_IN_UNIFORM:
        if (plan[key] is None) != uniform:
            raise Bad(f"`{key}` is null exactly in a uniform draw")
    replaces = plan.get("replaces")
    quotas = plan["quotas"] if replaces else quotas  # those left open are checked below
    for key, expected in [("fairness", data["fairness"]), ("size", data["size"]), ("sources", data["sources"]), ("pool", pool["hash"]),
                          ("quotas", None if uniform else quotas)]:
        if plan[key] != expected:
            report.finding("plan", draw.name, f"`{key}` is not that of the record")
    for source in plan["sources"]:
        if source.startswith("balls:") and plan["tickets"] != 10 ** int(source[6:]):
            raise Bad(f"{source} draws one of {10 ** int(source[6:])} tickets, the plan has {plan['tickets']}")
    if plan.get("panel") != data.get("panel"):
        report.finding("plan", draw.name, "`panel` is not that of the record")
    panels = plan.get("panels")
    if panels != data.get("panels"):
        report.finding("plan", draw.name, "`panels` is not that of the record")
    if panels is not None and (not 2 <= panels <= 20 or plan["size"] % panels or any(plan.get(key) for key in ("alternates", "replaces", "seating"))):
        raise Bad("panels of unlike sizes, too many, or with what goes with one panel alone")
    seating = plan.get("seating")
    if (seating and seating["draw"]) != data.get("seating"):
        report.finding("plan", draw.name, "`seating` is not that of the record")
    if seating:
        people = seating["people"]
        if seating["rounds"] > MAX_ROUNDS or 2 * seating["tables"] > len(people) or len(people) * seating["rounds"] > MAX_PLACES or not uniform \
                or len(people) != plan["size"] or plan.get("alternates") or replaces:
            report.finding("plan", draw.name, "tables or rounds that no plan may have")
        if draw.stay is not None and people != sorted(draw.stay, key=lambda name: int(name[1:])):
            report.finding("plan", draw.name, "the people to be seated are not the panel as it stood")
    alternates = plan.get("alternates")
    if (alternates and alternates["count"]) != data.get("alternates"):
        report.finding("plan", draw.name, "`alternates` is not that of the record")
    if alternates:
        likely = alternates["dropout"] is None if uniform else alternates["dropout"] is not None and alternates["dropout"] <= MAX_DROPOUT
        if alternates["count"] > MAX_ALTERNATES or not likely or replaces:
            report.finding("plan", draw.name, "alternates in a number or with a dropout that no plan may have")
    if (replaces and replaces["draw"]) != data.get("replaces"):
        report.finding("plan", draw.name, "`replaces` is not that of the record")
    if not uniform:
        bundle.same(folder + "/quotas.csv", quotas, "quotas")
        for key, name in [("book", "book.csv"), ("certificate", "certificate.json")]:
            bundle.blob(plan[key])
            bundle.same(f"{folder}/{name}", plan[key], key)
    return plan


def left_of(bundle, report, draw, plan, pool):
    """The pool as a replacement sees it: without the people of the panel, with the quotas that are open."""
    left, replaces = copy.copy(pool), plan["replaces"]
    place = {name: i for i, name in enumerate(pool.names)}
    if not all(name in place for name in replaces["without"]):
        raise Bad("people who cannot be drawn and whom the pool does not have")
    without = [place[name] for name in replaces["without"]]
    left.without = set(without)
    if plan["quotas"] is not None:
        left.quotas = read_quotas(bundle.read(bundle.blob(plan["quotas"])))
    if draw.fills is None:
        raise Bad("it replaces nobody whom the record knows")
    spent = {place[name] for name in draw.spent if name in place}
    if pool.homes is not None:
        homes = {pool.homes[person] for person in spent if pool.homes[person]}
        spent |= {person for person in range(pool.size) if pool.homes[person] in homes}
    if without != sorted(left.without) or not spent <= left.without or (pool.homes is not None and spent != left.without):
        report.finding("plan", draw.name, "the people who cannot be drawn are not those of the panel, those who said no, and housemates")
    if plan["counts"] is not None and any(plan["counts"][person] for person in without if person < len(plan["counts"])):
        report.finding("plan", draw.name, "somebody who cannot be drawn is on a ticket")
    first = draw.fills.bounds
    if pool.values is not None and (plan["quotas"] is None or first is not None):
        due = turn(pool, first or [], draw.fills.data["size"] // draw.fills.panels, draw.stay, draw.waited)
        if due and due[1] <= due[2]:
            report.finding("plan", draw.name, f"an alternate, {due[0]}, could have taken the open seat and kept the quotas")
    if plan["quotas"] is not None and first is not None:
        if [row[:2] for row in left.quotas] != [row[:2] for row in first]:
            raise Bad("its quotas have other features or values than those of the first draw")
        if replaces["by_hand"]:
            report.note(f"{draw.name}: its quotas were given by hand; they are not derived from who stays")
        elif pool.values is not None:
            have = Counter(value for name in draw.stay for value in pool.values[place[name]])
            if [(max(0, low - have[i]), max(0, high - have[i])) for i, (_, _, low, high) in enumerate(first)] != \
                    [row[2:] for row in left.quotas]:
                report.finding("plan", draw.name, "its quotas are not those that the people who stay leave open")
        else:
            report.note(f"not checked: {draw.name}: that its quotas are those left open (no pool.csv)")
    return left


def read_book(written, plan, pool):
    """The tickets, each a list of places in the pool, and their texts."""
    rows = read_csv(written, ["ticket", "ids"])[1:]
    if [row[0] for row in rows] != list(map(str, range(len(rows)))) or len(rows) != plan["tickets"]:
        raise Bad(f"not the tickets 0 to {plan['tickets'] - 1}, in order")
    place, tickets = {name: i for i, name in enumerate(pool.names)}, []
    for row in rows:
        parts = [part.split(" ") for part in row[1].split("|")]
        ids = [name for part in parts for name in part]
        if len(parts) != plan.get("panels", 1) or len(set(map(len, parts))) != 1:
            raise Bad(f"ticket {row[0]} is not {plan.get('panels', 1)} panels of equal size")
        if len(ids) != plan["size"] or not all(name in place for name in ids):
            raise Bad(f"ticket {row[0]} is not {plan['size']} people of the pool")
        ticket = [place[name] for name in ids]
        size = len(parts[0])
        if len(set(ticket)) != len(ticket) or any(ticket[i] >= ticket[i + 1] for i in range(len(ticket) - 1) if (i + 1) % size):
            raise Bad(f"ticket {row[0]}: somebody twice, or out of order")
        tickets.append(ticket)
    return tickets, [row[1] for row in rows]


def check_book(report, where, plan, pool, tickets, texts):
    ordered = sorted(texts, key=as_bytes)
    seed = tagged("folkmoot/v1/numbering", as_bytes("".join(line + "\n" for line in ordered)))
    if Stream(seed).shuffle(ordered) != texts:
        report.finding("book", where, "the tickets are not numbered as the format wants")
    counts = Counter(person for ticket in tickets for person in ticket)
    if plan["counts"] != [counts[person] for person in range(pool.size)]:
        report.finding("book", where, "the counts of the plan are not those of the book")


def check_tickets(report, where, pool, tickets, panels):
    """Every panel of every ticket against every quota, and no two people of one household on a ticket."""
    for at, ticket in enumerate(tickets):
        size = len(ticket) // panels
        for panel in (ticket[i:i + size] for i in range(0, len(ticket), size)):
            places = [0] * len(pool.quotas)
            for person in panel:
                for value in pool.values[person]:
                    places[value] += 1
            for (feature, value, low, high), here in zip(pool.quotas, places):
                if not low <= here <= high:
                    report.finding("book", where, f"ticket {at} has {here} of {feature} {value}, the quota is {low} to {high}")
        homes = [pool.homes[person] for person in ticket if pool.homes[person]]
        if len(set(homes)) != len(homes):
            report.finding("book", where, f"ticket {at} has two people of one household")


def check_levels(report, draw, plan):
    """What the levels say by themselves."""
    if not 1 <= len(plan["levels"]) <= MAX_LEVELS:
        raise Bad(f"not 1 to {MAX_LEVELS} levels")
    reached, bounds = ([fraction(level[key]) for level in plan["levels"]] for key in ("reached", "bound"))
    if max(bounds) > 1 or any(chance > bound for chance, bound in zip(reached, bounds)):
        report.finding("plan", draw.name, "a level reaches more than is proven possible")
    if sorted(reached) != reached:
        report.finding("plan", draw.name, "the levels do not rise")


def check_certificate(report, draw, certificate, plan, pool):
    """Who is settled where, and the bound of every level as its proof gives it. Without rows the bounds cannot be checked."""
    if wrong := fault(certificate, CERTIFICATE):
        raise Bad(wrong)
    levels, proofs = certificate["levels"], certificate["proofs"]
    if len(levels) != pool.size or len(proofs) != len(plan["levels"]) or max(levels) > len(proofs):
        raise Bad("not one level a person and one proof a level")
    settled, reached = Counter(levels), [fraction(level["reached"]) for level in plan["levels"]]
    for number_, level in enumerate(plan["levels"], 1):
        if settled[number_] != level["people"]:
            report.finding("plan", draw.name, f"level {number_} has {settled[number_]} people, the plan says {level['people']}")
    due = [0] + [int(plan["tickets"] * chance) for chance in reached]
    for name, level, count in zip(pool.names, levels, plan["counts"]):
        if count < due[level]:
            report.finding("plan", draw.name, f"{name} is on {count} tickets, level {level} reached {due[level]}")
    if any(levels[person] for person in pool.without):
        raise Bad("a level for somebody who cannot be drawn")
    place = {(feature, value): at for at, (feature, value, *_) in enumerate(pool.quotas)}
    if any((feature, value) not in place for proof in proofs for feature, value, _ in proof["values"]):
        raise Bad("a value that quotas.csv has not")
    for proof in proofs:
        for order in ([place[(row[0], row[1])] for row in proof["values"]], [int(row[0][1:]) for row in proof["households"]]):
            if any(before >= after for before, after in zip(order, order[1:])):
                raise Bad("values or households out of order")
    if pool.values is None:
        return
    # Whoever a replacement cannot draw is for its proofs as if they were not there, and so is their household.
    there = [person for person in range(pool.size) if person not in pool.without]
    kinds = Counter((levels[person], pool.homes[person], tuple(pool.values[person])) for person in there)
    gone = {f"h{pool.homes[person]}" for person in pool.without if pool.homes[person]}
    if any(name in gone for proof in proofs for name, _ in proof["households"]):
        raise Bad("a household of somebody who cannot be drawn")
    closed = {at for at, quota in enumerate(pool.quotas) if quota[3] == 0}
    if any((level == 0) == closed.isdisjoint(values) for level, _, values in kinds):
        raise Bad("not a level for everyone who can be chosen, and for nobody else")
    kinds = {kind: people for kind, people in kinds.items() if kind[0]}
    for at, (proof, level) in enumerate(zip(proofs, plan["levels"]), 1):
        bound = proven(proof, at, kinds, place, plan["size"], pool, reached)
        if bound != fraction(level["bound"]):
            report.finding("plan", draw.name, f"level {at}: the certificate proves {bound}, the plan says {level['bound']}")


def proven(proof, at, kinds, place, size, pool, reached):
    """No lottery that gives everyone settled below level `at` what was reached there gives everyone else more than this."""
    numbers = [0] * len(pool.quotas)
    for feature, value, u in proof["values"]:
        numbers[place[(feature, value)]] = u
    total = proof["seats"] * size + sum(u * (quota[3] if u > 0 else quota[2]) for u, quota in zip(numbers, pool.quotas))
    own = {kind: proof["seats"] + sum(numbers[value] for value in kind[2]) for kind in kinds}
    homes = {int(name[1:]): h for name, h in proof["households"]}
    if any(home > pool.shared for home in homes):
        raise Bad("a household that the pool has not")
    for (_, home, _), r in own.items():
        if home:
            homes[home] = max(homes.get(home, 0), -r)
    total += sum(homes.values())
    sums = [0] * (at + 1)
    for (level, home, values), people in kinds.items():
        r = own[(level, home, values)]
        h = homes[home] if home else max(-r, 0)
        total += 0 if home else h * people
        sums[min(level, at)] += (r + h) * people
    if sums[at] == 0:
        return Fraction(1)
    return min(Fraction(1), Fraction(total - sum(c * chance for c, chance in zip(sums[1:at], reached))) / sums[at])


def uniform_panel(seed, plan, pool, report, draw, given, short=False):
    """The panel of a uniform draw; without households only that the given one could be it."""
    order = Stream(seed).shuffle([person for person in range(pool.size) if person not in pool.without])
    if pool.homes is None:
        report.note(f"not checked: {draw.name}: which people of the drawn order were passed over for their household (no pool.csv)")
        left = iter(pool.names[person] for person in order)
        fits = given[:1] == [pool.names[order[0]]] and len(given) == plan["size"] and all(name in left for name in given)
        return given if fits else []
    panel, met = [], set()
    for person in order:
        home = pool.homes[person]
        if len(panel) < plan["size"] and not (home and home in met):
            panel.append(pool.names[person])
            met.add(home)
    if len(panel) < plan["size"] and not short:
        raise Bad("fewer households than places")
    return panel


def gain(counts, bounds, values):
    """By how much the places that are empty, below a minimum or above a maximum become fewer with somebody of these values."""
    return 1 + sum((counts[v] < bounds[v][0]) - (counts[v] >= bounds[v][1]) for v in values)


def best(counts, bounds, people):
    """(gain, place) of whoever gains most, of several the first; None of nobody."""
    return max(((gain(counts, bounds, values), -place) for place, values in enumerate(people)), default=None)


def turn(pool, quotas, size, stay, waiting):
    """(person, places missed with them, places missed before) of the alternate whose turn it is; None where nobody waits."""
    place, bounds, counts = {name: i for i, name in enumerate(pool.names)}, [row[2:] for row in quotas], [0] * len(quotas)
    if any(name not in place for name in stay + waiting):
        return None
    people = [pool.values[place[name]] if quotas else [] for name in waiting]
    features = [[i for i, row in enumerate(quotas) if row[0] == name] for name in dict.fromkeys(row[0] for row in quotas)]

    def misses(seats):
        below = [sum(max(0, bounds[i][0] - counts[i]) for i in feature) for feature in features]
        return sum(max(0, lack - seats) for lack in below) + sum(max(0, count - high) for count, (_, high) in zip(counts, bounds))

    for name in stay if quotas else []:
        for value in pool.values[place[name]]:
            counts[value] += 1
    before, chosen = misses(size - len(stay)), best(counts, bounds, people)
    if chosen is None:
        return None
    for value in people[-chosen[1]]:
        counts[value] += 1
    return waiting[-chosen[1]], misses(size - len(stay) - 1), before


def fill(counts, bounds, seats, people, waiting):
    """Calls people up while seats are open and somebody gains anything: [(counts before, gain, who)], counts after."""
    rounds, waiting = [], list(waiting)
    while len(rounds) < seats:
        found = best(counts, bounds, [people[i] for i in waiting])
        if found is None or found[0] <= 0:
            break
        rounds.append((counts, found[0], waiting.pop(-found[1])))
        counts = list(counts)
        for value in people[rounds[-1][2]]:
            counts[value] += 1
    return rounds, counts


def benefit(run, bounds, people, values):
    """How many fewer places are empty or miss their quota in a future with one more alternate, the last in order."""
    seats, rounds, last = run
    for at, (counts, gained, _) in enumerate(rounds):
        own = gain(counts, bounds, values)
        if own > gained:
            counts, called = list(counts), {who for _, _, who in rounds[:at]}
            for value in values:
                counts[value] += 1
            others, _ = fill(counts, bounds, seats - at - 1, people, [i for i in range(len(people)) if i not in called])
            return own + sum(one[1] for one in others) - sum(one[1] for one in rounds[at:])
    return max(0, gain(last, bounds, values)) if len(rounds) < seats else 0


def choose_alternates(pool, quotas, panel, count, dropout, seed):
    """The alternates of a lottery, all over again."""
    stream, bounds = Stream(tagged("folkmoot/v1/alternates", seed)), [row[2:] for row in quotas]
    homes = {pool.homes[person] for person in panel if pool.homes[person]}
    seated, closed = set(panel), {i for i, bound in enumerate(bounds) if bound[1] == 0}
    people = stream.shuffle([person for person in range(pool.size) if person not in seated and pool.homes[person] not in homes
                             and closed.isdisjoint(pool.values[person])])
    kinds, futures, chosen, rows = {}, [], [], []
    for person in people:
        kinds.setdefault(tuple(pool.values[person]), []).append(person)
    for _ in range(100):
        counts, seats = [0] * len(quotas), 0
        for person in panel:
            if stream.below(100) < dropout:
                seats += 1
            else:
                for value in pool.values[person]:
                    counts[value] += 1
        if seats:
            futures.append((seats, [], counts, counts))
    while len(chosen) < count:
        there = [values for values, people in kinds.items() if people][:400]
        if not there:
            break
        values = max(there, key=lambda values: sum(benefit(run[:3], bounds, rows, values) for run in futures))
        person = kinds[values][0]
        chosen.append(pool.names[person])
        rows.append(values)
        for other in kinds.values():
            other[:] = [one for one in other if one != person and not (pool.homes[one] and pool.homes[one] == pool.homes[person])]
        futures = [(seats, *fill(start, bounds, seats, rows, range(len(rows))), start) for seats, _, _, start in futures]
    return chosen


def check_alternates(report, where, draw, plan, pool, given, seed, panel):
    """Who was drawn with the panel, and whether everybody was called up in their turn. Takes the rows."""
    wish, found = plan.get("alternates"), given.get("alternates")
    if (wish is None) != (found is None) or found is not None and (
            len(found) > wish["count"] or len(set(found + given["panel"])) < len(found + given["panel"]) or not set(found) <= set(pool.names)):
        report.finding("draw", where, "the alternates are none of this draw")
        return
    if wish is None or panel is None or given["panel"] != panel:
        return
    if pool.values is None or plan["quotas"] and pool.quotas is None:
        report.note(f"not checked: {draw.name}: the alternates, and whose turn it was (no pool.csv)")
        return
    if plan["quotas"]:
        place = {name: i for i, name in enumerate(pool.names)}
        due = choose_alternates(pool, pool.quotas, [place[name] for name in panel], wish["count"], wish["dropout"], seed)
    else:
        due = uniform_panel(seed, dict(plan, size=len(panel) + wish["count"]), pool, report, draw, given["panel"], True)[len(panel):]
    if found != due:
        report.finding("draw", where, "the alternates are not those that panel and seed give")
    for person, misses, stay, waited in draw.calls:
        due = turn(pool, pool.quotas if plan["quotas"] else [], plan["size"], stay, waited)
        if due is None or (person, misses) != due[:2]:
            report.finding("draw", draw.name, f"{person} was called up out of turn, or with another number of places missed")


def check_tables(report, where, draw, plan, pool, given, seed):
    """Everybody at one table of each round, and, with the rows, the tables all over again."""
    people, found = plan["seating"]["people"], given.get("tables")
    sizes = [[len(table) for table in tables] for tables in found or []]
    if found is None or given["panel"] != people or given["ticket"] is not None or len(found) != plan["seating"]["rounds"] \
            or any(sorted(name for table in tables for name in table) != sorted(people) for tables in found) \
            or any(len(sized) != plan["seating"]["tables"] or max(sized) > min(sized) + 1 for sized in sizes):
        report.finding("draw", where, "these are no tables of this draw")
    elif pool.values is None:
        report.note(f"not checked: {draw.name}: the tables (no pool.csv)")
    elif found != seat(pool, people, plan["seating"]["tables"], plan["seating"]["rounds"], seed):
        report.finding("draw", where, "the tables are not those that plan and seed give")


def seat(pool, people, tables, rounds, seed):
    """The people of each table in each round."""
    stream, place = Stream(tagged("folkmoot/v1/seating", seed)), {name: i for i, name in enumerate(pool.names)}
    values = [pool.values[place[name]] for name in people]
    many = Counter(value for own in values for value in own)
    low, high = {value: n // tables for value, n in many.items()}, {value: -(-n // tables) for value, n in many.items()}
    met, seated, steps = [[0] * len(people) for _ in people], [], 800 * len(people)
    for _ in range(rounds):
        order, sides, at, counts = stream.shuffle(list(range(len(people)))), [[] for _ in range(tables)], {}, [Counter() for _ in range(tables)]
        for turn_, person in enumerate(order):
            at[person] = turn_ % tables
            sides[at[person]].append(person)
            counts[at[person]].update(values[person])
        now = best_ = (0, 0)
        kept = [list(side) for side in sides]
        for step in range(steps):
            one, other = stream.below(len(people)), stream.below(len(people))
            if at[one] == at[other]:
                continue
            left, right = at[one], at[other]
            fore, aft = counts[left], counts[right]
            uneven = 0
            for a, b in zip(values[one], values[other]):
                if a != b:
                    uneven += (fore[a] <= low[a]) - (fore[a] > high[a]) + (aft[a] >= high[a]) - (aft[a] < low[a])
                    uneven += (aft[b] <= low[b]) - (aft[b] > high[b]) + (fore[b] >= high[b]) - (fore[b] < low[b])
            mine, theirs = met[one], met[other]
            again = sum(mine[guest] - theirs[guest] for guest in sides[right] if guest != other)
            again += sum(theirs[guest] - mine[guest] for guest in sides[left] if guest != one)
            if 12 * uneven + again > 6 * (steps - step) // steps:
                continue
            sides[left][sides[left].index(one)], sides[right][sides[right].index(other)] = other, one
            at[one], at[other] = right, left
            for person, gone, come in ((one, fore, aft), (other, aft, fore)):
                for value in values[person]:
                    gone[value] -= 1
                    come[value] += 1
            now = (now[0] + uneven, now[1] + again)
            if now < best_:
                best_, kept = now, [list(side) for side in sides]
        for side in kept:
            for one in side:
                for other in side:
                    met[one][other] += 1
        seated.append([[people[person] for person in sorted(side)] for side in kept])
    return seated


def check_result(report, draw, plan, pool, tickets, given, where):
    """The seed, the ticket and the panel, all over again."""
    values = {"rehearsal": b"", **draw.evidence}
    if any(values.get(source) is None for source in plan["sources"]):
        raise Bad("the seed cannot be made from this evidence")
    seed = tagged("folkmoot/v1/seed", bytes.fromhex(draw.data["commitment"]),
                  *(lp(source.encode("ascii")) + lp(values[source]) for source in plan["sources"]))
    if seed.hex() != given["seed"]:
        raise Bad("the seed is not that of plan and evidence")
    if plan.get("seating"):
        return check_tables(report, where, draw, plan, pool, given, seed)
    if "tables" in given:
        report.finding("draw", where, "tables of a draw that has none")
    if plan["fairness"] == "uniform":
        ticket, panel = None, uniform_panel(seed, plan, pool, report, draw, given["panel"])
    else:
        by_hand = [values[source] for source in plan["sources"] if source.startswith("balls:")]
        ticket, panel = int(by_hand[0]) if by_hand else Stream(seed).below(plan["tickets"]), None
        if tickets is not None:
            panel = [pool.names[person] for person in tickets[ticket]]
    check_alternates(report, where, draw, plan, pool, given, seed, panel)
    if given["ticket"] != ticket:
        report.finding("draw", where, f"the ticket is {given['ticket']}, the seed gives {ticket}")
    if panel is None:
        report.note(f"not checked: the panel of {draw.name} (its book could not be read)")
    elif given["panel"] != panel:
        report.finding("draw", where, "the panel is not the one that the seed gives")


def check_times(report, draw):
    """When a beacon may lie; whether the draw binds, by the times that the record claims."""
    sources, beacons = draw.data["sources"], [(beacon_time(s), s) for s in draw.data["sources"] if beacon_time(s) is not None]
    reasons = [f"{source} is among its sources" for source in ("phrase", "rehearsal") if source in sources]
    for due, source in beacons:
        if "rehearsal" not in sources and due * 1000 < draw.planned.at + 600_000:
            report.finding("evidence", draw.name, f"{source} lies less than 10 minutes after the plan ({clock(due)})")
        if source in draw.entered and draw.entered[source] < due * 1000:
            report.note(f"warning: {draw.name}: the record claims evidence of {source} before its time ({clock(due)})")
    for source, at in draw.entered.items():
        if source.startswith(HANDS) and beacons and at >= min(beacons)[0] * 1000:
            reasons.append(f"evidence of {source} was entered after {min(beacons)[1]} ({clock(min(beacons)[0])})")
    if any(source.startswith("drand:") for source in draw.entered):
        report.note("not checked: signatures of beacons (`folkmoot verify` checks them)")
    state, binds = ("drawn", "binds") if draw.drawn else ("cancelled", "would have bound") if draw.cancelled else ("open", "can bind")
    report.note(f"{draw.name} ({state}): " + ("does not bind: " + "; ".join(reasons) if reasons else binds))
    for number, (*_, kept) in enumerate(draw.participants, 1):
        if kept:
            report.note(f"{draw.name}: participant {number} committed to a secret and did not say it: the guarantee is weaker by one choice of two")
    if draw.cancelled:
        reason = (draw.cancelled.payload or {}).get("reason", "(withheld or erased)")
        withheld = "; evidence that could be known was withheld" if draw.cancelled.data["withheld"] else ""
        report.note(f"{draw.name} was cancelled{withheld}; the reason given: {reason}")


def check_draw(bundle, report, draw, pool_entry, pool, quotas):
    folder, plan, tickets = f"draws/{draw.name}", None, None
    pool.quotas = pool.versions[draw.quotas - 1]
    with report.part("evidence", draw.name):
        check_times(report, draw)
    if draw.drawn:
        bundle.need(folder + "/panel.csv")
        with report.part("draw", folder + "/panel.csv"):
            if [row[0] for row in read_csv(bundle.read(folder + "/panel.csv"), ["id"])[1:]] != draw.drawn.data["panel"]:
                raise Bad("not the panel of the record")
        if "tables" in draw.drawn.data:
            bundle.need(folder + "/tables.csv")
            with report.part("draw", folder + "/tables.csv"):
                rows = [[str(at), str(table), person] for at, tables in enumerate(draw.drawn.data["tables"], 1)
                        for table, people in enumerate(tables, 1) for person in people]
                if read_csv(bundle.read(folder + "/tables.csv"), ["round", "table", "id"])[1:] != rows:
                    raise Bad("not the tables of the record")
        if not draw.fills and not draw.seated:
            bundle.need(folder + "/seats.csv")
            with report.part("draw", folder + "/seats.csv"):
                several = "panels" in draw.data
                rows = [[person, came, "declined" if person in draw.declined else "stays"] + [str(panel)] * several for person, came, panel in draw.seats]
                if read_csv(bundle.read(folder + "/seats.csv"), ["id", "from", "standing"] + ["panel"] * several)[1:] != rows:
                    raise Bad("not the panel as it stands by the record")
    with report.part("plan", draw.name):
        plan = check_plan(bundle, report, draw, pool_entry, quotas[draw.quotas - 1])
    if plan is None:
        return
    if plan.get("replaces"):
        whole, pool = pool, None
        with report.part("plan", draw.name):
            pool = left_of(bundle, report, draw, plan, whole)
        if pool is None:
            return
    draw.bounds = pool.quotas if plan["quotas"] else None
    if plan["fairness"] != "uniform":
        where = folder + "/book.csv"
        with report.part("book", where):
            tickets, texts = read_book(bundle.read(where), plan, pool)
            check_book(report, where, plan, pool, tickets, texts)
            if pool.values is not None and pool.quotas is not None:
                check_tickets(report, where, pool, tickets, plan.get("panels", 1))
        with report.part("certificate", folder + "/certificate.json"):
            check_levels(report, draw, plan)
            if pool.quotas is not None:
                whole = copy.copy(pool)  # several panels at once: the bound is that of one as large as all together
                whole.quotas = [(*row[:2], row[2] * plan.get("panels", 1), row[3] * plan.get("panels", 1)) for row in pool.quotas]
                check_certificate(report, draw, read_canonical(bundle.read(folder + "/certificate.json")), plan, whole)
        if pool.values is None:
            report.note(f"not checked: {draw.name}: tickets against quotas and households, and the bounds of the levels (no pool.csv)")
    entry = draw.drawn or draw.cancelled
    given = draw.drawn.data if draw.drawn else draw.cancelled.data["would_be"] if draw.cancelled else None
    if given:
        with report.part("draw", str(entry)):
            check_result(report, draw, plan, pool, tickets, given, str(entry))


def check_draws(bundle, report, life):
    pools = {}
    for name, entry in life.pools.items():
        with report.part("pool", name):
            folders = [f"draws/{draw.name}" for draw in life.draws.values() if draw.data["pool"] == name]
            pools[name] = check_pool(bundle, report, entry, folders, life.quotas[name])
    for draw in life.draws.values():
        if draw.data["pool"] in pools:
            with report.part("draw", draw.name):
                check_draw(bundle, report, draw, life.pools[draw.data["pool"]], pools[draw.data["pool"]], life.quotas[draw.data["pool"]])


RESULT_KEYS = {"blank", "entitled", "invalid", "method", "options", "order", "present", "stages", "straw", "tie", "tie_order", "tied", "title", "told", "valid", "winners"}


def check_result_file(report, vote, path, given):
    """`result.json`: the result of the record in names, and where the vote is counted here, its stages too."""
    if not isinstance(given, dict) or set(given) != RESULT_KEYS:
        raise Bad("not an object of the keys of a result")
    result, called = vote.result["result"], lambda option: vote.called[int(option) - 1]
    level = lambda level: called(level[0]) if len(level) == 1 else list(map(called, level))  # noqa: E731
    winners = (vote.broken or result)["winners"]
    expected = {**result, "straw": vote.straw, "tie_order": vote.broken and list(map(called, vote.broken["order"])), "winners": list(map(called, winners)), "tied": list(map(called, result["tied"])),
                "order": result["order"] and list(map(level, result["order"])), "method": vote.method, "title": vote.title,
                "options": vote.called, "entitled": vote.entitled, "present": vote.counted_among}
    for key, value in expected.items():
        if given[key] != value:
            report.finding("vote", path, f"`{key}` is not that of the record")
    counted = recount(vote, vote.counted_among, vote.place())
    if counted is None or counted[0]["tie"] is None:
        report.note(f"not checked: the stages of {vote.name} by {vote.method} under its rules")
        return
    named = lambda entry: {key: called(value) if key in ("option", "winner", "loser", "from", "to") and value is not None else value  # noqa: E731
                           for key, value in entry.items()}
    stages = [{key: list(map(named, value)) if isinstance(value, list) else value for key, value in part.items()} for part in counted[1]]
    if not isinstance(given["stages"], list) or [{key: value for key, value in part.items() if key != "told"} for part in given["stages"]] != stages:
        report.finding("vote", path, "the stages are not those that the ballots give")


def check_votes(bundle, report, life):
    """What stands beside a closed vote: its rules, its ballots in the forms of others, its result."""
    for vote in life.votes.values():
        if vote.result is None:
            continue
        folder, files = f"votes/{vote.name}/", {"rules.json": write_canonical(vote.rules) + "\n"}
        if vote.known:
            files.update(ballot_files(vote))
            bundle.allow(folder + "recount.txt")
            bundle.need(folder + "result.json")
            with report.part("vote", folder + "result.json"):
                data = bundle.read(folder + "result.json")
                if not data.endswith(b"\n"):
                    raise Bad("the last line does not end")
                check_result_file(report, vote, folder + "result.json", read_canonical(data[:-1]))
        for name, expected in files.items():
            bundle.need(folder + name)
            with report.part("vote", folder + name):
                if bundle.read(folder + name) != as_bytes(expected):
                    raise Bad("not what the record gives")


def check_attachments(bundle, report, life):
    """What belongs to a proposal: named with a salt that its text holds; it may be absent."""
    for name, proposal in life.proposals.items():
        for payload in proposal.versions:
            for file in (payload or {}).get("attachments", []):
                path = "blobs/" + file["blob"]
                if not bundle.allow(path):
                    report.note(f"not checked: {path}, an attachment of {name}, which is not here")
                    continue
                with report.part("files", path):
                    data = bundle.read(path)
                    if tagged("folkmoot/v1/blob", bytes.fromhex(file["salt"]), data).hex() != file["blob"] or len(data) != file["size"]:
                        raise Bad(f"is not the attachment that {name} names")


def check_witnessed_plans(report, life, witnessed):
    """Whether witnesses saw a plan before its first evidence, and before any beacon of it was known."""
    for draw in life.draws.values():
        beacons = [beacon_time(source) for source in draw.data["sources"] if beacon_time(source) is not None]
        seen = {witness for witness, size, time in witnessed
                if draw.planned.seq < size and (draw.first is None or size <= draw.first) and (not beacons or time < min(beacons))}
        if seen:
            report.note(f"{draw.name}: the plan was cosigned by {len(seen)} before chance was known")


# ---- A past that somebody noted down ---------------------------------------------------------------------------------


def folded(word):
    """A word as it is compared: without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))


def word_lists(root):
    """The lists that are at hand, beside this script or in the bundle, if they are the right ones."""
    here = os.path.dirname(os.path.abspath(__file__))
    for path, expected in WORDLISTS.items():
        for candidate in (os.path.join(root, path), os.path.join(here, path), os.path.join(here, path.replace("lists/", "-"))):
            with contextlib.suppress(OSError):
                with open(candidate, "rb") as file:
                    data = file.read(MIB) if stat.S_ISREG(os.stat(candidate).st_mode) else b""
                if hashlib.sha256(data).hexdigest() == expected:
                    yield {folded(word): i for i, word in enumerate(data.decode().split())}
                    break


def read_against(given, root):
    """("note", text) or ("root", beginnings in hexadecimal, size or None). Raises Bad where it is neither."""
    hexadecimal = re.fullmatch(r"\s*(?:([0-9]{1,15})[\s:]+)?([0-9a-fA-F]{33,64})\s*", given)
    if hexadecimal:
        return "root", [hexadecimal[2].lower()], hexadecimal[1] and int(hexadecimal[1])
    if "\0" not in given and os.path.isfile(given):
        with open(given, "rb") as file:
            return "note", as_text(file.read(MIB)), None
    words = folded(given).replace(",", " ").split()
    if len(words) != 12:
        raise Bad("neither twelve words, nor at least 33 hexadecimal digits of a root, nor a file with a checkpoint")
    lists = list(word_lists(root))
    if not lists:
        raise Bad("no word list at hand (wordlists/en.txt, wordlists/fr.txt): give the root in hexadecimal")
    known = [place for place in lists if all(word in place for word in words)]
    beginnings = [f"{int(''.join(f'{place[word]:011b}' for word in words), 2):033x}" for place in known]
    if not beginnings:
        wrong = [word for word in words if not any(word in place for place in lists)]
        raise Bad(f"not of the word list: {', '.join(wrong) or 'some of these words in either language'}")
    return "root", beginnings, None


def check_against(report, against, life, roots):
    kind, given, size = against
    with report.part("against", "--against"):
        if kind == "note":
            size = check_note(given, life, roots)
        else:
            sizes = range(1, len(roots)) if size is None else [size]
            found = [n for n in sizes if 0 < n < len(roots) and roots[n].hex().startswith(tuple(given))]
            if not found:
                raise Bad("the record does not contain this past")
            size = found[-1]
        report.note(f"--against: the record contains this past: it is that of its first {size} entries")


# ---- The whole -------------------------------------------------------------------------------------------------------


def verify(root, report, against=None):
    """Checks the bundle at `root`; returns the number of its entries."""
    bundle = Bundle(root, report)
    check_files(bundle, report)
    entries, life, witnessed = [], Life(report), []
    with report.part("record", "record.jsonl"):
        entries = read_record(bundle, report)
    for entry in entries:
        life.fold(entry)
    roots = prefix_roots([entry.leaf for entry in entries])
    if life.origin is None:
        report.finding("life", "entry 0", "without a founding no checkpoint can be checked")
    else:
        for entry, note in life.notes:
            with report.part("checkpoint", str(entry)):
                check_note(note, life, roots, entry.seq)
        with report.part("checkpoint", "checkpoint"):
            check_note(as_text(bundle.read("checkpoint", MIB)), life, roots, len(entries))
        witnessed = check_cosigned(report, life, roots)
    if against and life.origin is None:
        report.finding("against", "--against", "cannot be checked")
    elif against:
        check_against(report, against, life, roots)
    elif not witnessed:
        report.note("not checked: that this record contains a past which you noted (--against): the order of time is as this file claims")
    check_witnessed_plans(report, life, witnessed)
    check_draws(bundle, report, life)
    check_votes(bundle, report, life)
    check_attachments(bundle, report, life)
    check_superfluous(bundle, report)
    report.note("not checked: README.txt, index.html, recount.txt, tables and public.db, beyond their SHA-256; `profiles` and `program` of plans; `told` of results")
    return len(entries)


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Check a bundle that folkmoot exported.")
    parser.add_argument("dir", metavar="DIR", help="the bundle")
    parser.add_argument("--against", metavar="CODE", help="twelve words, or [SIZE:]ROOT in hexadecimal, or a file with a checkpoint")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    if "\0" in options.dir or not os.path.isdir(options.dir):
        parser.error("DIR is not a folder")
    try:
        against = None if options.against is None else read_against(options.against, options.dir)
    except (Bad, OSError) as error:
        parser.error(f"--against: {shown(error)}")
    report, entries = Report(), 0
    with report.part("crash", options.dir):
        entries = verify(options.dir, report, against)
    ok = not report.findings
    if report.more:
        report.note(f"{report.more} more findings are not shown")
    if options.json:
        lines = [json.dumps({"ok": ok, "entries": entries, "findings": report.findings, "notes": report.notes})]
    else:
        lines = [f"{found['code']}  {found['where']}  {found['text']}" for found in report.findings] + report.notes
        lines.append(f"{entries} entries: " + ("no finding." if ok else f"findings: {len(report.findings) + report.more}."))
    try:
        print("\n".join(lines), flush=True)
    except BrokenPipeError:  # whoever reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
