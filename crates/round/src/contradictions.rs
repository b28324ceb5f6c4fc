//! Claims that cannot all be right, whatever the data say.

use indexmap::IndexMap;
use sanjeh_methodology::document::ClaimEntry;

use crate::claim::Claim;
use crate::claimed::number_and_decimals;
use crate::claimed_place::{ClaimedPlace, claimed_place};
use crate::figure::Figure;
use crate::scored::Round;

/// Claims that cannot all be right. Which of them is wrong is not known.
#[derive(Debug, Clone, PartialEq)]
pub struct Contradiction {
    /// Positions of the claims.
    pub claims: Vec<usize>,
    /// Why.
    pub why: Why,
}

/// Why claims contradict each other.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// The parts add up to one number and their whole is claimed to be another.
    PartsAndWhole {
        /// Sum of the claimed parts.
        sum: f64,
        /// The claimed whole.
        whole: f64,
    },
    /// A share and the counts that it is made from.
    ShareAndCounts {
        /// The claimed percentage.
        percent: f64,
        /// What the claimed counts give.
        from_counts: f64,
    },
    /// A better place with a smaller value, or one place with two values.
    PlaceAndValue,
}

/// Finds the contradictions among claims.
pub(crate) fn contradictions(
    round: &Round,
    entries: &IndexMap<&str, &ClaimEntry>,
    claims: &[Claim],
) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for (metric, entry) in entries {
        for scope in scopes(claims, metric) {
            let parts: Vec<usize> = of_metric(claims, metric, scope).collect();
            if let Some(whole) = &entry.adds_up_to {
                found.extend(parts_and_whole(round, claims, &parts, &whole.value, scope));
            }
            if let Some(counts) = &entry.percent_of {
                let whole = entries.get(counts.as_str()).and_then(|e| e.adds_up_to.as_ref());
                if let Some(whole) = whole {
                    for &part in &parts {
                        found.extend(share_and_counts(claims, part, counts, &whole.value, scope));
                    }
                }
            }
        }
    }
    found.extend(places_and_values(round, claims));
    found
}

fn scopes<'c>(claims: &'c [Claim], metric: &str) -> Vec<&'c str> {
    let mut scopes: Vec<&str> = Vec::new();
    for claim in claims.iter().filter(|c| c.metric == metric) {
        if !scopes.contains(&claim.scope.as_str()) {
            scopes.push(&claim.scope);
        }
    }
    scopes
}

fn of_metric<'c>(
    claims: &'c [Claim],
    metric: &str,
    scope: &str,
) -> impl Iterator<Item = usize> + use<'c> {
    let (metric, scope) = (metric.to_owned(), scope.to_owned());
    let all = claims.iter().enumerate();
    all.filter(move |(_, c)| c.metric == metric && c.scope == scope).map(|(i, _)| i)
}

fn value(claims: &[Claim], at: usize) -> Option<(f64, u8)> {
    number_and_decimals(claims[at].value.as_ref()?, claims[at].value_figure.as_ref())
}

/// Half a unit of the last claimed digit: so far may the true number be from the claimed one.
fn slack(decimals: u8) -> f64 {
    let mut unit = 1.0;
    for _ in 0..decimals {
        unit /= 10.0;
    }
    unit / 2.0
}

fn parts_and_whole(
    round: &Round,
    claims: &[Claim],
    parts: &[usize],
    whole: &str,
    scope: &str,
) -> Option<Contradiction> {
    // Only where every class is claimed do the parts add up to the whole.
    let classes = match claims[*parts.first()?].value_figure.as_ref()? {
        Figure::Count(share) | Figure::Percent(share) => {
            let at = round.model().shares.iter().position(|s| s.id == *share)?;
            &round.results.shares[at]
        }
        _ => return None,
    };
    let claimed = |class: &str| parts.iter().any(|&p| claims[p].subject == class);
    if !classes.iter().all(|c| claimed(&c.id)) {
        return None;
    }
    let (mut sum, mut room) = (0.0, 0.0);
    for &part in parts {
        let (n, decimals) = value(claims, part)?;
        sum += n;
        // A count is exact; a rounded percentage is not.
        if matches!(claims[part].value_figure, Some(Figure::Percent(_))) {
            room += slack(decimals);
        }
    }
    let mut involved = parts.to_vec();
    let whole = if let Some((fixed, _)) = number_and_decimals(whole, None) {
        fixed
    } else {
        let at = of_metric(claims, whole, scope).next()?;
        involved.push(at);
        value(claims, at)?.0
    };
    let why = Why::PartsAndWhole { sum, whole };
    ((sum - whole).abs() > room + 1e-9).then_some(Contradiction { claims: involved, why })
}

fn share_and_counts(
    claims: &[Claim],
    part: usize,
    counts: &str,
    whole: &str,
    scope: &str,
) -> Option<Contradiction> {
    let class = &claims[part].subject;
    let count = of_metric(claims, counts, scope).find(|&c| claims[c].subject == *class)?;
    let whole = of_metric(claims, whole, scope).next()?;
    let (percent, decimals) = value(claims, part)?;
    let from_counts = value(claims, count)?.0 * 100.0 / value(claims, whole)?.0;
    let apart = (percent - from_counts).abs() > slack(decimals) + 1e-9;
    let why = Why::ShareAndCounts { percent, from_counts };
    apart.then_some(Contradiction { claims: vec![part, count, whole], why })
}

/// A claim of a place and of the value that is at it.
struct Placed {
    claim: usize,
    place: u32,
    /// Turned where the smallest value comes first, so that the first place always has the largest.
    value: f64,
}

/// In one list of one scope a better place may not have a smaller value, nor one place two values.
fn places_and_values(round: &Round, claims: &[Claim]) -> Vec<Contradiction> {
    let mut lists: IndexMap<String, Vec<Placed>> = IndexMap::new();
    for (at, claim) in claims.iter().enumerate() {
        let placed = || {
            let figure = claim.rank_figure.as_ref()?;
            let Some(ClaimedPlace::At(place)) = claimed_place(claim.rank.as_ref()?) else {
                return None;
            };
            let value = value(claims, at)?.0;
            let is_ascending = match figure {
                Figure::Rank(id) => round.model().ranks.iter().any(|r| r.id == *id && r.ascending),
                _ => false,
            };
            let value = if is_ascending { -value } else { value };
            Some((format!("{figure:?}"), Placed { claim: at, place, value }))
        };
        if let Some((list, placed)) = placed() {
            lists.entry(list).or_default().push(placed);
        }
    }
    lists.into_values().flat_map(out_of_order).collect()
}

/// The groups of claims about one list that contradict each other. Where every value so far is
/// larger than every value that follows, one group ends and another begins.
fn out_of_order(mut list: Vec<Placed>) -> Vec<Contradiction> {
    list.sort_by_key(|a| (a.place, a.claim));
    // The largest value at each place and those that follow.
    let mut largest_after = vec![f64::NEG_INFINITY; list.len() + 1];
    for at in (0..list.len()).rev() {
        largest_after[at] = largest_after[at + 1].max(list[at].value);
    }
    let mut found = Vec::new();
    let (mut from, mut smallest) = (0, f64::INFINITY);
    for at in 0..list.len() {
        smallest = smallest.min(list[at].value);
        let is_last_of_place = list.get(at + 1).is_none_or(|next| next.place != list[at].place);
        if is_last_of_place && smallest > largest_after[at + 1] {
            let group = &list[from..=at];
            let is_one_value =
                group.iter().all(|p| (p.place, p.value) == (group[0].place, group[0].value));
            if !is_one_value {
                let mut claims: Vec<usize> = group.iter().map(|placed| placed.claim).collect();
                claims.sort_unstable();
                found.push(Contradiction { claims, why: Why::PlaceAndValue });
            }
            (from, smallest) = (at + 1, f64::INFINITY);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(list: &[(u32, f64)]) -> Vec<Vec<usize>> {
        let placed =
            |(claim, &(place, value)): (usize, &(u32, f64))| Placed { claim, place, value };
        let found = out_of_order(list.iter().enumerate().map(placed).collect());
        found.into_iter().map(|contradiction| contradiction.claims).collect()
    }

    #[test]
    fn claims_about_places_contradict_each_other_in_groups() {
        assert_eq!(groups(&[(1, 98.0), (2, 97.0), (2, 97.0), (9, 3.0)]), [[0; 0]; 0]);
        assert_eq!(groups(&[(2, 98.0), (1, 97.0), (3, 5.0)]), [[0, 1]], "turned");
        assert_eq!(groups(&[(1, 97.0), (2, 97.0)]), [[0, 1]], "a tie would share its place");
        assert_eq!(groups(&[(1, 98.0), (1, 97.0), (2, 96.0)]), [[0, 1]], "one place, two values");
        assert_eq!(groups(&[(1, 50.0), (2, 60.0), (3, 55.0), (4, 9.0)]), [[0, 1, 2]]);
        assert_eq!(groups(&[(1, 5.0), (2, 6.0), (3, 3.0), (4, 4.0)]), [[0, 1], [2, 3]]);
    }
}
