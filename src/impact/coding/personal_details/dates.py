"""How a day is written, in digits and with the names of months in several languages: one pattern."""

_MONTHS = (
    r"(?:jan(?:uary|vier|uar)?|feb(?:ruary|ruar)?|f[ée]vr(?:ier)?|mar(?:ch|s|zo)?|märz|apr(?:il)?|avril|abril|may|mai|mayo|"
    r"june?|juin|juni|junio|july?|juillet|juli|julio|aug(?:ust)?|ao[ûu]t|agosto|sept?(?:ember|embre|iembre)?|"
    r"oct(?:ober|obre|ubre)?|okt(?:ober)?|nov(?:ember|embre|iembre)?|dec(?:ember)?|d[ée]c(?:embre)?|dez(?:ember)?|"
    r"enero|febrero|diciembre|januari|februari|maart|mei|augustus|ene|ago|dic)\.?"
)
DAY = (
    r"(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}"
    r"|\d{1,2}(?:[./-]| ?/ ?)\d{1,2}(?:[./-]| ?/ ?)\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?(?: of| de)?[ -]{_MONTHS}(?:,? (?:de )?|-)\d{{2,4}}"
    rf"|{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTHS}"
    rf"|{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?"
    r")(?!\w)"
)
