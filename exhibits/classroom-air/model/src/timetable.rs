//! When the class is in the room. Every bell rings on a multiple of five minutes.

/// The morning's first bell, o'clock.
pub const MORNING_H: f64 = 8.0;

/// How the day goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timetable {
    /// In the room from 8 to 12 and from 14 to 17, as in the reference case.
    Straight,
    /// Lessons of 45 minutes, breaks of 10 in which the class goes out.
    Breaks,
    /// The same, and in the breaks all windows are thrown open.
    Airing,
}

/// Lessons, minutes after midnight: first and last.
const LESSONS: [(u32, u32); 7] = [(480, 525), (535, 580), (590, 635), (645, 690), (840, 885), (895, 940), (950, 995)];
const STRAIGHT: [(u32, u32); 2] = [(480, 720), (840, 1020)];

impl Timetable {
    pub fn of(number: f64) -> Self {
        match number as i64 {
            1 => Self::Breaks,
            2 => Self::Airing,
            _ => Self::Straight,
        }
    }

    fn lessons(self) -> &'static [(u32, u32)] {
        if self == Self::Straight { &STRAIGHT } else { &LESSONS }
    }

    /// Whether the class is in the room in the five minutes that begin at `minute` of the day.
    pub fn is_present(self, minute: u32) -> bool {
        self.lessons().iter().any(|(first, last)| (*first..*last).contains(&minute))
    }

    /// Whether it is a break with all windows open.
    pub fn is_airing(self, minute: u32) -> bool {
        let during = |day: (u32, u32)| (day.0..day.1).contains(&minute);
        self == Self::Airing && !self.is_present(minute) && (during((480, 690)) || during((840, 995)))
    }

    /// How many bells have rung by the start of `minute` of the day.
    pub fn bells(self, minute: u32) -> u32 {
        let rung = |at: u32| u32::from(at <= minute);
        self.lessons().iter().map(|(first, last)| rung(*first) + rung(*last)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_comes_and_goes() {
        assert!(Timetable::Straight.is_present(480) && !Timetable::Straight.is_present(720));
        assert!(Timetable::Straight.is_present(1015) && !Timetable::Straight.is_present(1020));
        assert!(!Timetable::Breaks.is_present(530) && !Timetable::Breaks.is_airing(530));
        assert!(Timetable::Airing.is_airing(530) && !Timetable::Airing.is_airing(700));
        assert_eq!((Timetable::Breaks.bells(479), Timetable::Breaks.bells(540)), (0, 3));
    }
}
