"""Each step of the seven parts at its thresholds; the figures are those of docs/scoring.md."""

from collections.abc import Sequence

import pytest

from core.score import Component
from resumes.parsing.document import Kind
from resumes.scoring.ats import calculate_ats_score
from resumes.scoring.ats.achievements import score_achievements, speaks_of_result
from resumes.scoring.ats.compatibility import special_share
from resumes.scoring.ats.fit import score_fit
from resumes.scoring.ats.formatting import length, one_date_form, order
from resumes.scoring.ats.keywords import named_terms, score_keywords, terms_in_use, terms_listed
from resumes.scoring.ats.progression import date_ranges, growth_signs
from resumes.scoring.material import Material
from resumes.scoring.statements import Statement
from resumes.tests.scoring.people import ELECTRICIAN, NURSE
from resumes.tests.scoring.readings import Job, Resume, School


def of(resume: Resume) -> Material:
    return Material.of(resume.read())


def with_lines(*lines: str, **values: object) -> Material:
    return of(Resume(jobs=[Job(title="Clerk", employer="Elm", start="2015", bullets=lines)]).but(**values))


def part(resume: Resume, name: str, *, role: str = "") -> Component:
    return next(p for p in calculate_ats_score(resume.read(), role=role).components if p.name == name)


class TestCompatibility:
    @pytest.mark.parametrize(("kind", "points"), [(Kind.DOCX, 15), (Kind.PDF, 13.5), (Kind.TXT, 12.75)])
    def test_the_type_of_file_is_the_ceiling(self, kind: Kind, points: float) -> None:
        assert part(NURSE.but(kind=kind), "compatibility").points == pytest.approx(points)

    @pytest.mark.parametrize(
        ("missing", "percent"),
        [
            ({"name": ""}, 15),
            ({"email": ""}, 20),
            ({"phone": ""}, 10),
            ({"schools": []}, 10),
            ({"skills": []}, 10),
        ],
    )
    def test_a_field_that_is_missing_costs_its_share(
        self, missing: dict[str, object], percent: float
    ) -> None:
        whole, less = part(NURSE, "compatibility"), part(NURSE.but(**missing), "compatibility")
        assert (whole.points or 0) - (less.points or 0) == pytest.approx(15 * 0.9 * percent / 100, abs=0.01)

    def test_symbols_cost_fifteen_of_a_hundred(self) -> None:
        assert special_share("Nurse • Elm House – 2015") == 0
        assert special_share("\ue0b1\ue0b2 Elm") == pytest.approx(2 / 5)
        noisy = NURSE.but(other=["✆✉☎♛" * 40])
        lost = (part(NURSE, "compatibility").points or 0) - (part(noisy, "compatibility").points or 0)
        assert lost == pytest.approx(15 * 0.15)

    def test_fewer_than_two_hundred_words_cost_twenty(self) -> None:
        short = NURSE.but(jobs=NURSE.jobs[:1])
        assert part(short, "compatibility").points == pytest.approx(13.5 - 3)


class TestKeywords:
    def test_a_term_in_use_counts_and_the_same_term_listed_counts_no_more(self) -> None:
        material = with_lines("Planned the budget of the clinic for a year", skills=["Budget"])
        named = named_terms(material)
        used = terms_in_use(named)
        assert "budget" in used or "budgeting" in used
        assert not {"budget", "budgeting"} & terms_listed(material, named, used).keys()

    def test_a_term_that_is_only_listed_counts_half_and_a_list_has_an_end(self) -> None:
        few = score_keywords(with_lines("x", skills=["Kiln firing", "Glazing"])).points or 0
        many = score_keywords(with_lines("x", skills=[f"Craft {chr(97 + i)}lpha" for i in range(26)])).points
        assert few == pytest.approx(15 * 2 * 0.5 / 20)
        assert many == pytest.approx(15 * 6 / 20)

    def test_a_skill_of_ones_own_counts_in_full_where_a_line_shows_it(self) -> None:
        material = with_lines("Mended the kiln firing schedule with the potters", skills=["Kiln firing"])
        assert "kiln firing" in terms_in_use(named_terms(material))

    @pytest.mark.parametrize(
        "line",
        ["Has no experience with kiln firing so far", "Never did any kiln firing there", "Kiln firing"],
    )
    def test_a_denied_skill_or_a_bare_name_is_not_in_use(self, line: str) -> None:
        assert "kiln firing" not in terms_in_use(named_terms(with_lines(line, skills=["Kiln firing"])))

    def test_a_line_that_lists_shows_its_first_few_alone(self) -> None:
        line = "Used the budget, inventory, payroll, audits, contracts, invoices, logistics, menus and events"
        assert len(terms_in_use(named_terms(with_lines(line)))) == 5

    def test_words_of_a_target_role_decide_three_tenths(self) -> None:
        named, other = (
            part(NURSE, "keywords", role="Charge Nurse"),
            part(NURSE, "keywords", role="Forklift Welder"),
        )
        assert (named.points or 0) - (other.points or 0) == pytest.approx(15 * 0.3)

    def test_java_in_a_line_is_not_javascript(self) -> None:
        material = with_lines("Wrote the booking service in Java with two others", skills=["JavaScript"])
        assert "javascript" not in terms_in_use(named_terms(material))


STRONG_LINES = (
    "Reduced waste by 11%",
    "Trained 12 cooks at the north site",
    "Built 13 benches for the yard",
    "Negotiated rent down to $14,000",
    "Planned 15 routes through town",
    "Wired 16 houses on the hill",
    "Taught 17 pupils to read",
    "Repaired 18 pumps in winter",
)


class TestAchievements:
    @pytest.mark.parametrize(
        ("lines", "percent"),
        [
            ((), 0),
            (("Weekly reports", "Front desk"), 0),
            (("Planned the week", "Taught reading"), 2 * 2),
            (("Ledger with 1,200 rows", "Portfolio of $3M"), 2 * 30 / 8),
            (STRONG_LINES[1:2], 40 / 8 + 20 / 10 + 30 / 8),
            (STRONG_LINES[:1], 40 / 8 + 20 / 10 + 30 / 8 + 10 / 3),
            (STRONG_LINES[1:3], 2 * (40 / 8 + 20 / 10 + 30 / 8)),
        ],
    )
    def test_points_are_the_sum_of_the_steps(self, lines: Sequence[str], percent: float) -> None:
        material = with_lines(*lines)
        plain = 1 if material.sense >= 0.6 else None
        points = score_achievements(material).points or 0
        if plain:
            assert points == pytest.approx(25 * percent / 100, abs=0.01)
        else:
            assert points <= 25 * percent / 100

    def test_eight_strong_lines_earn_the_strong_step_and_all_figures(self) -> None:
        points = score_achievements(with_lines(*STRONG_LINES)).points
        assert points == pytest.approx(25 * (40 + 8 * 2 + 30 + 10 / 3) / 100, abs=0.01)

    def test_one_line_holds_two_figures_at_most(self) -> None:
        many = "Grew sales by 10% in 3 months across 14 shops with 25 clerks and $2M"
        two = "Grew sales by 10% in 3 months across the shops with the clerks"
        assert score_achievements(with_lines(many)).points == score_achievements(with_lines(two)).points

    @pytest.mark.parametrize(
        ("line", "speaks"),
        [
            ("Reduced waste by 11%", True),
            ("Rewrote the rota, saving 6 hours a week", True),
            ("Moved the stock room, resulting in fewer trips", True),
            ("Cut the wait from 9 days to 4", True),
            ("Einführung von Kursen, wodurch die Quote sank", True),
            ("Trained 12 cooks", False),
            ("Planned the menu", False),
        ],
    )
    def test_a_result_is_a_change_with_a_figure_or_said_in_words(self, line: str, speaks: bool) -> None:
        assert speaks_of_result(Statement(line)) is speaks


class TestFormatting:
    @pytest.mark.parametrize(
        ("words", "percent"),
        [(60, 0), (200, 10), (300, 20), (400, 35), (800, 35), (1000, 25), (2000, 10), (5000, 10)],
    )
    def test_length_follows_the_corners(self, words: int, percent: float) -> None:
        text = " ".join(["word"] * words)
        assert length(of(Resume(other=[text]))) == pytest.approx(percent)

    def test_words_of_strong_lines_never_make_it_too_long(self) -> None:
        filler = Resume(
            other=[" ".join(["word"] * 790)], jobs=[Job(title="Cook", employer="Elm", start="2015")]
        )
        material = of(filler.with_bullets(*STRONG_LINES))
        assert material.words > 820
        assert length(material) == 35

    def test_jobs_out_of_order_cost_their_share(self) -> None:
        new, old = Job(title="A", start="2019", end="2022"), Job(title="B", start="2012", end="2018")
        assert order(of(Resume(jobs=[new, old]))) == 10
        assert order(of(Resume(jobs=[old, new]))) == 0
        side_by_side = Job(title="C", start="2011", end=None)
        assert order(of(Resume(jobs=[side_by_side, new, old]))) == 10

    def test_dates_of_one_exactness_earn_all(self) -> None:
        alike = [
            Job(title="A", start="2019-02", end="2022-01"),
            Job(title="B", start="2012-03", end="2018-05"),
        ]
        mixed = [Job(title="A", start="2019-02", end="2022-01"), Job(title="B", start="2012", end="2018-05")]
        assert one_date_form(of(Resume(jobs=alike))) == 10
        assert one_date_form(of(Resume(jobs=mixed))) == pytest.approx(7.5)
        assert one_date_form(of(Resume(jobs=[Job(title="A")]))) == 0


class TestProgression:
    def test_ranges_of_work_and_education_count_once_each(self) -> None:
        jobs = [Job(title="A", start="2019", end="2022"), Job(title="B", start="2019", end="2022")]
        ranges = date_ranges(
            of(Resume(jobs=jobs, schools=[School(institution="Elm", start="2015", end="2018")]))
        )
        assert len(ranges) == 2

    @pytest.mark.parametrize(
        ("jobs", "sign"),
        [
            ([Job(title="Senior Welder", employer="Elm")], "senior in a title"),
            (
                [Job(title="Stationsleiterin", employer="Elm"), Job(title="Leiterin", employer="Oak")],
                "head in a title",
            ),
            (
                [Job(title="Welder II", employer="Elm"), Job(title="Welder", employer="Elm")],
                "two titles with one employer",
            ),
            ([Job(title="Clerk", bullets=["Promoted after 14 months"])], "promoted"),
            ([Job(title="Clerk", bullets=["Trained 4 apprentices"])], "trained others"),
        ],
    )
    def test_growth_has_many_signs(self, jobs: Sequence[Job], sign: str) -> None:
        assert sign in growth_signs(of(Resume(jobs=jobs)))

    @pytest.mark.parametrize(
        "line", ["Reported to the senior director", "Wrote reports for managers", "Training"]
    )
    def test_other_peoples_ranks_are_no_signs(self, line: str) -> None:
        signs = growth_signs(of(Resume(jobs=[Job(title="Clerk", bullets=[line])])))
        assert not {sign for sign in signs if "title" in sign or "promoted" in sign}

    def test_gaps_between_jobs_cost_nothing(self) -> None:
        jobs = [
            *ELECTRICIAN.jobs[:1],
            Job(**{**vars(ELECTRICIAN.jobs[1]), "end": "2016-01"}),
            *ELECTRICIAN.jobs[2:],
        ]
        assert (
            part(ELECTRICIAN.but(jobs=jobs), "progression").points == part(ELECTRICIAN, "progression").points
        )


class TestCompleteness:
    @pytest.mark.parametrize(
        ("missing", "points"),
        [
            ({}, 10),
            ({"email": ""}, 9),
            ({"phone": ""}, 9.5),
            ({"summary": ""}, 8),
            ({"summary": "Calm nurse with nine years"}, 9),
            ({"schools": []}, 8),
            ({"skills": []}, 8),
            ({"skills": ["Epic", "Triage"]}, 8.8),
        ],
    )
    def test_five_parts_have_a_fifth_each(self, missing: dict[str, object], points: float) -> None:
        assert part(NURSE.but(**missing), "completeness").points == pytest.approx(points)

    def test_jobs_without_dates_are_half_an_experience(self) -> None:
        undated = NURSE.but(jobs=[Job(title="Nurse", employer="Elm", bullets=NURSE.jobs[0].bullets)])
        assert part(undated, "completeness").points == pytest.approx(9)


class TestFit:
    @pytest.mark.parametrize(
        ("role", "points"),
        [
            ("Charge Nurse", 5),
            ("registered nurse", 5),
            ("Senior Nurse", 4),
            ("RN", 4),
            ("Nurse Educator", 4),  # the summary speaks of teaching
            ("Nurse Welder", 2),
            ("Backend Engineer", 0),
        ],
    )
    def test_a_role_is_looked_for_in_titles_and_headlines(self, role: str, points: float) -> None:
        assert part(NURSE, "fit", role=role).points == pytest.approx(points)

    @pytest.mark.parametrize(
        ("changes", "points"),
        [
            ({}, 3.5),
            ({"label": "", "summary": "Calm and kind, nine years in wards."}, 2.5),
            ({"jobs": []}, 0),
        ],
    )
    def test_without_a_role_the_resume_is_held_against_itself(
        self, changes: dict[str, object], points: float
    ) -> None:
        assert score_fit(of(NURSE.but(**changes))).points == pytest.approx(points)

    def test_without_title_and_headline_it_is_left_out(self) -> None:
        nameless = NURSE.but(jobs=[Job(employer="Elm", start="2015")], label="", summary="")
        assert "fit" not in {p.name for p in calculate_ats_score(nameless.read()).components}
