"""A column of a table as bytes: pure, and back again."""

import math
import sys
from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

NULL = -(1 << 31)
"""Stands for None among 32-bit numbers; no figure comes near it."""
DECIMALS_AT_MOST = 6
PLANES = 4


class Kind(StrEnum):
    NUMBER = "number"
    """Steps of `unit`, divided by `per`: figures with few decimals, dollars in tens."""
    FLAG = "flag"
    DATE = "date"
    NAME = "name"
    """One of few texts: the texts once, then which of them."""
    TEXT = "text"


def pack(kind: Kind, values: Sequence[Any]) -> tuple[dict[str, int], bytes]:
    """What `unpack` has to be told, and the bytes."""
    if kind is Kind.TEXT:
        return {}, packed_lines(values)
    if kind is Kind.NAME:
        names = sorted(set(values))
        place = {name: index for index, name in enumerate(names)}
        head = packed_lines(names)
        return {"names": len(names), "head": len(head)}, head + planes([place[value] for value in values])
    if kind is Kind.DATE:
        return {}, planes([value.toordinal() for value in values])
    if kind is Kind.FLAG:
        return {}, planes([int(value) for value in values])
    per = 10 ** max((decimals(value) for value in values if value is not None), default=0)
    whole = [None if value is None else round(value * per) for value in values]
    unit = math.gcd(*(number for number in whole if number)) or 1
    return {"unit": unit, "per": per}, planes([NULL if n is None else n // unit for n in whole])


def unpack(kind: Kind, told: dict[str, int], data: bytes) -> Sequence[Any]:
    if kind is Kind.TEXT:
        return lines(data)
    if kind is Kind.NAME:
        names = lines(data[: told["head"]])[: told["names"]]
        return [names[index] for index in numbers(data[told["head"] :])]
    if kind is Kind.DATE:
        return [date.fromordinal(day) for day in numbers(data)]
    if kind is Kind.FLAG:
        return [bool(flag) for flag in numbers(data)]
    unit, per = told["unit"], told["per"]
    if per == 1:
        return [None if n == NULL else n * unit for n in numbers(data)]
    return [None if n == NULL else n * unit / per for n in numbers(data)]


def decimals(value: float) -> int:
    for places in range(DECIMALS_AT_MOST):
        if round(value * 10**places) / 10**places == value:
            return places
    raise ValueError(f"{value} has more decimals than a published figure")


def packed_lines(values: Sequence[str]) -> bytes:
    text = "".join(value + "\n" for value in values)
    if text.count("\n") != len(values):
        raise ValueError("a text of more than one line")
    return text.encode()


def lines(data: bytes) -> list[str]:
    return data.decode().split("\n")[:-1]


def planes(values: Iterable[int]) -> bytes:
    """All first bytes, then all second ones: what is alike stands together and compresses well."""
    raw = little(array("i", values)).tobytes()
    return b"".join(raw[plane::PLANES] for plane in range(PLANES))


def numbers(data: bytes) -> array[int]:
    raw, count = bytearray(len(data)), len(data) // PLANES
    for plane in range(PLANES):
        raw[plane::PLANES] = data[plane * count : (plane + 1) * count]
    return little(array("i", bytes(raw)))


def little(values: array[int]) -> array[int]:
    if sys.byteorder == "big":
        values.byteswap()
    return values
