from labormarket.importing.refusing import at_line


def on_scale(file: str, line: int, value: str, scale: tuple[float, float]) -> float:
    """A figure between the ends of its scale. Raises Refused."""
    lowest, highest = scale
    try:
        figure = float(value)
    except ValueError as error:
        raise at_line(file, line, f"“{value[:20]}” is no number") from error
    if not lowest <= figure <= highest:
        raise at_line(file, line, f"{value[:20]} is not between {lowest:g} and {highest:g}")
    return figure
