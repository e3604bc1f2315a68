//! Finds the known name that somebody probably meant.

/// The known name nearest to `name`, if it is near enough to be meant. The page looks for none: nobody mends a manifest there.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if !cfg!(feature = "packing") {
        return None;
    }
    let far = |other: &str| name.chars().count().max(other.chars().count()) / 3 + 1;
    known
        .into_iter()
        .map(|other| (distance(name, other), other))
        .filter(|(distance, other)| *distance <= far(other))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

/// Edits from one word to the other (Levenshtein 1966). Long words are compared by their beginnings.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(80).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, letter) in one.chars().take(80).enumerate() {
        let mut diagonal = above;
        let mut left = above + 1;
        for (place, other_letter) in row.iter_mut().zip(core::iter::once(None).chain(other.iter().map(Some))) {
            let Some(other_letter) = other_letter else {
                *place = left;
                continue;
            };
            let cost = diagonal + usize::from(letter != *other_letter);
            diagonal = *place;
            left = cost.min(*place + 1).min(left + 1);
            *place = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(all(test, feature = "packing"))]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        assert_eq!((distance("kitten", "sitting"), distance("", "abc"), distance("same", "same")), (3, 3, 0));
        assert_eq!(nearest("lable", ["layer", "label", "handle"]), Some("label"));
        assert_eq!(nearest("quatsch", ["layer", "label"]), None);
    }
}
