"""The names of the months, as statistics sheets write them in seven languages: a folded word in, 1–12 out."""

# Full names and the short forms that are in use. English, French, Spanish, Italian, German, Finnish, Portuguese.
_NAMES = {
    1: "january jan janvier janv enero ene gennaio gen januar jän jänner tammikuu tammi janeiro",
    2: "february feb février fév févr fevrier febrero febbraio februar helmikuu helmi fevereiro fev",
    3: "march mar mars marzo märz mär mrz maerz maaliskuu maalis março marco",
    4: "april apr avril avr abril abr aprile huhtikuu huhti",
    5: "may mai mayo maggio mag toukokuu touko maio",
    6: "june jun juin junio giugno giu juni kesäkuu kesä junho",
    7: "july jul juillet juil julio luglio lug juli heinäkuu heinä julho",
    8: "august aug août aout agosto ago elokuu elo",
    9: "september sept sep septembre septiembre set settembre sett syyskuu syys setembro",
    10: "october oct octobre octubre ottobre ott oktober okt lokakuu loka outubro out",
    11: "november nov novembre noviembre marraskuu marras novembro",
    12: "december dec décembre déc decembre diciembre dic dicembre dezember dez joulukuu joulu dezembro",
}

MONTHS: dict[str, int] = {name: month for month, names in _NAMES.items() for name in names.split()}

# Words of daily English too: believed only where their neighbours are months.
DOUBTFUL = frozenset({"out", "set", "mag", "gen", "ago", "elo", "may", "mar", "mars", "touko", "lug"})

MONTH_PATTERN = "|".join(sorted(MONTHS, key=len, reverse=True))
