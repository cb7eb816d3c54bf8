"""Every threshold of the market scores; `docs/scoring.md` repeats each with its source.

J is section 10 of the specification; what is ours says why.
"""

from labormarket.scoring.lines import Line

# Shortage. J gives benchmarks, not what they earn: an excellent one earns all, a high one three quarters, a
# moderate one half. All its benchmarks then lie on one straight line each, which also says where nothing
# is earned.
SHORTAGE_WEIGHTS = {"openings": 30.0, "quits": 20.0, "growth": 20.0, "salary": 15.0, "projection": 15.0}  # J
OPENINGS_PER_HIRE = Line(0.0, 2.0)  # J: 2.0 excellent, 1.5 high, 1.0 moderate
QUITS_RATE = Line(0.0, 4.0)  # J: 4.0 excellent, 3.0 high
JOB_GROWTH = Line(-3.0, 5.0)  # J: 5.0 excellent, 3.0 high
PAY_GROWTH = Line(0.0, 6.0)  # J: 6.0 excellent; pay that does not grow earns nothing (ours)
PROJECTED_CHANGE = Line(-5.0, 15.0)  # J: 15.0 excellent, 10.0 high
INDUSTRY_AVERAGE, INDUSTRY_SPREAD = 5.0, 30.0  # J: 1 + (industry growth - 5) / 30
CRITICAL, SIGNIFICANT, MODERATE = 80, 60, 40  # J
ENOUGH_KNOWN = 50.0  # ours: no total from less than half of the weight
MONTHS = 12  # ours: a year evens out seasons and single months

# Skills gap.
REQUIRED_IMPORTANCE = 3.0  # J: on O*NET's scale from 1 to 5
TOP_MISSING = 5  # J

# Match.
CORE = 8  # ours: as many elements as set an occupation apart; a list of skills is about as long
CORE_LEAST = 3  # ours: two things are no ground to compare on
TOOLS_ASKED = 5  # five in six of 80 public postings (April 2024) name five tools or fewer
TOOLS_SHARE = 0.5  # ours: tools at most as much as skills and knowledge together
NEAR_CREDIT = 0.5  # ours: what is near counts half
ENOUGH = Line(0.0, 0.6)  # ours: nobody lists everything; six tenths of the core earn all
MATCH_WEIGHTS = {"skills": 40.0, "experience": 20.0, "location": 15.0, "salary": 10.0, "interest": 15.0}  # J
ENOUGH_TOLD = 50.0  # ours: no total from less than half of the weight
FLEXIBILITY = 25.0  # J: up to so many points of 100 where people are short
YEARS_OF_ZONE = {1: 0.0, 2: 0.25, 3: 1.0, 4: 2.0, 5: 4.0}  # the lower end of each zone's SVP range, O*NET
LOCATION_QUOTIENT = Line(0.0, 1.25)  # ours: a fourth above the nation's share is a place known for the work
SALARY_NEAR, SALARY_NEAR_POINTS = (85, 120), 100.0  # J: percent of the market
SALARY_WIDE, SALARY_WIDE_POINTS = (70, 135), 70.0  # J
SALARY_ELSE_POINTS = 40.0  # J
INDUSTRY_POINTS, ROLE_POINTS, LIKENESS_POINTS = 100.0, 90.0, 60.0  # J; 60 is its default, here by likeness

# Salary by experience. OEWS does not publish pay by experience: this order of percentiles is ours.
PERCENTILES = (10, 25, 50, 75, 90)  # what OEWS publishes
MEDIAN = 50
POSITION_OF_YEARS = ((0.0, 10.0), (3.5, 25.0), (7.5, 50.0), (12.5, 75.0), (20.0, 90.0))
YEARS_OF_STAGE = {
    "ENTRY_LEVEL": 1.0,
    "EARLY_CAREER": 3.5,
    "MID_LEVEL": 7.5,
    "SENIOR": 12.5,
    "EXECUTIVE": 20.0,
}  # the middle of each stage's span of years in the profile (J section 13)

# Pay of another period as pay a year: OEWS counts 2,080 hours, 52 weeks of 40, for full-time work all year.
WEEKS_A_YEAR, DAYS_A_WEEK, HOURS_A_YEAR = 52, 5, 2080

# Adjacent occupations.
LEVEL_TOLERANCE = 0.5  # ours: half a step of the seven that O*NET rates levels by
