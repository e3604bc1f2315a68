//! Times of day and days of the calendar, as a kiosk's own clock has them: no time zone.

use toml::value::Datetime;

/// The end of a day, which no time of day is.
const MIDNIGHT: &str = "24:00";

/// The minute of the day that `"HH:MM"` names, from `00:00` to `23:59`.
pub fn minute_of_day(text: &str) -> Option<u16> {
    let two_digits = |text: &str| {
        let are_digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        are_digits.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// The minutes that `"HH:MM-HH:MM"` names, first and end; the end may be `24:00`.
pub fn minutes_of_day(text: &str) -> Option<(u16, u16)> {
    let (from, to) = text.split_once('-')?;
    let end = if to == MIDNIGHT { Some(24 * 60) } else { minute_of_day(to) };
    Some((minute_of_day(from)?, end?))
}

/// Whether `"YYYY-MM-DD"` names a day that exists.
pub fn is_day(text: &str) -> bool {
    let is_whole = |found: Datetime| found.date.is_some() && found.time.is_none() && found.offset.is_none();
    text.len() == "YYYY-MM-DD".len() && text.parse::<Datetime>().is_ok_and(is_whole)
}

/// Whether `"MM-DD"` names a day that some year has.
pub fn is_day_of_year(text: &str) -> bool {
    // 2028 is a leap year.
    text.len() == "MM-DD".len() && is_day(&format!("2028-{text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_one_form() {
        assert_eq!(["00:00", "09:30", "23:59"].map(minute_of_day), [Some(0), Some(570), Some(1439)]);
        for bad in ["", "9:00", "09:0", "09:00:00", "24:00", "25:00", "09:60", "+9:00", "09.00", "０９:00", "a"] {
            assert_eq!(minute_of_day(bad), None, "{bad}");
        }
        assert_eq!(minutes_of_day("18:00-24:00"), Some((1080, 1440)));
        for bad in ["", "09:00", "24:00-24:00", "09:00 - 17:00", "09:00–17:00", "09:00-17:00-18:00"] {
            assert_eq!(minutes_of_day(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_exist() {
        for good in ["2027-02-28", "2028-02-29", "2027-12-31"] {
            assert!(is_day(good), "{good}");
        }
        for bad in
            ["2027-02-29", "2100-02-29", "2027-13-01", "2027-00-10", "2027-09-00", "2027-9-01", "02-28", "", "二零二"]
        {
            assert!(!is_day(bad), "{bad}");
        }
        assert!(is_day_of_year("02-29") && is_day_of_year("12-31"));
        for bad in ["02-30", "9-1", "13-01", "09/01", "2027-09-01", "", "09-0x", "一a"] {
            assert!(!is_day_of_year(bad), "{bad}");
        }
    }
}
