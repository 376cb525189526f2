# ruff: noqa: E501 -- lists of words read best one thought a line
"""The names of the months, as statistics sheets write them in seven languages: words without accents in, 1–12 out."""

# Full names and the short forms that are in use. English, French, Spanish, Italian, German, Finnish, Portuguese.
_NAMES = {
    1: "january jan janvier janv enero ene gennaio gen genn januar janner jaen jaenner tammikuu tammikuun tammikuuta tammikuussa tammi janeiro",
    2: "february feb febr fevrier fev fevr febrero febbraio febb februar feber helmikuu helmikuun helmikuuta helmikuussa helmi fevereiro",
    3: "march mar mars marzo marz mrz maerz maaliskuu maaliskuun maaliskuuta maaliskuussa maalis marco",
    4: "april apr avril avr abril abr aprile huhtikuu huhtikuun huhtikuuta huhtikuussa huhti",
    5: "may mai mayo maggio mag magg toukokuu toukokuun toukokuuta toukokuussa touko maio",
    6: "june jun juin junio giugno giu juni kesakuu kesakuun kesakuuta kesakuussa kesa junho",
    7: "july jul juillet juil julio luglio lug juli heinakuu heinakuun heinakuuta heinakuussa heina julho",
    8: "august aug aout agosto ago elokuu elokuun elokuuta elokuussa elo",
    9: "september sept sep septembre septiembre setiembre set settembre sett syyskuu syyskuun syyskuuta syyskuussa syys setembro",
    10: "october oct octobre octubre ottobre ott oktober okt lokakuu lokakuun lokakuuta lokakuussa loka outubro out",
    11: "november nov novembre noviembre marraskuu marraskuun marraskuuta marraskuussa marras novembro",
    12: "december dec decembre diciembre dic dicembre dezember dez joulukuu joulukuun joulukuuta joulukuussa joulu dezembro",
}

MONTHS: dict[str, int] = {name: month for month, names in _NAMES.items() for name in names.split()}

# Words, names and codes of daily life too: believed only where their neighbours are months.
DOUBTFUL = frozenset(
    {
        "out",
        "set",
        "mag",
        "gen",
        "ago",
        "elo",
        "may",
        "mar",
        "mars",
        "touko",
        "lug",
        "ott",
        "dic",
        "ene",
        "marco",
        "jun",
    }
)

MONTH_PATTERN = "|".join(sorted(MONTHS, key=len, reverse=True))
