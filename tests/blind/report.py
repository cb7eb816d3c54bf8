"""What a case, and all cases, say in words."""

from collections.abc import Sequence

from tests.blind.measure import Answer, figures


def differences(answer: Answer) -> str:
    lines = [f"== {answer.case}"]
    for label, output in answer.pairs:
        said = (output.kind, output.status, output.text) if output else ("-", "-", "")
        if (label.kind, label.status) != said[:2]:
            wanted = f"want {label.kind}/{label.status} got {said[0]}/{said[1]}"
            lines.append(f"  {wanted}: {label.text!r} -> {said[2]!r}")
    lines += [f"  alarm {alarm.kind}/{alarm.status}: {alarm.text!r}" for alarm in answer.alarms]
    return "\n".join(lines)


def summary(answers: Sequence[Answer]) -> str:
    reached = figures(answers)
    return (
        f"{reached.labels} labels, {reached.found:.2f} found, {reached.alarms} false alarms; "
        f"evidence P {reached.precision:.2f} R {reached.recall:.2f} F1 {reached.f1:.2f}; "
        f"status {reached.status:.2f} (of those found {reached.status_of_found:.2f}); kind {reached.kind:.2f}"
    )
