//! Pictures for social previews, made when they are asked for.

use sanjeh_charts::og::{self, AgencyCard, CardFigure, CardPlace, RoundCard};
use sanjeh_messages::{Lang, message};
use sanjeh_publication::Publication;
use sanjeh_replies::Reply;
use sanjeh_round::Origin;

use crate::charts::sign;
use crate::context::Context;
use crate::route::Page;
use crate::site::Site;

/// How many figures a picture of a round has at most.
const FIGURES: usize = 4;

/// The picture of a publication, or of one of its agencies; `None` if there is none of them.
pub(crate) fn reply(
    site: &Site,
    publication: &Publication,
    agency: Option<&str>,
    lang: Lang,
) -> Option<Reply> {
    let page = Page::Round(publication.manifest.id.clone());
    let c = Context { site, lang, page: &page, publication: Some(publication), query: "" };
    let picture = match agency {
        None => og::round(&round(&c, publication)),
        Some(id) => og::agency(&of_agency(&c, publication, id)?),
    };
    Some(Reply::of("image/png", picture.ok()?))
}

fn round(c: &Context<'_>, publication: &Publication) -> RoundCard {
    let presentation = publication.presentation();
    let measures = presentation.into_iter().flat_map(|p| p.axes.iter().chain([&p.headline]));
    let figures = measures.filter_map(|measure| {
        let mean = publication.reading().mean(*measure)?.fact;
        let title = publication.round.methodology.measure_title(*measure, c.lang);
        let value = signed(&mean.text(c.lang), mean.origin);
        Some(CardFigure { value, label: title.to_owned() })
    });
    RoundCard {
        lang: c.lang,
        site: c.site_name(),
        title: c.title(publication).to_owned(),
        finding: c
            .wording(publication)
            .finding()
            .first()
            .map(|said| said.isolated(c.lang))
            .unwrap_or_default(),
        figures: figures.take(FIGURES).collect(),
        notice: notice(c, publication),
    }
}

/// A figure with its sign.
fn signed(figure: &str, origin: Origin) -> String {
    format!("{figure} {}", sign(origin).text()).trim_end().to_owned()
}

/// What must be said of the data.
fn notice(c: &Context<'_>, publication: &Publication) -> Option<String> {
    let notice = publication.notice(c.lang)?;
    if !publication.provenance.is_reconstructed() {
        return Some(notice.to_owned());
    }
    Some(format!("{notice} {}", c.t(message!("site-preview-legend"))))
}

fn of_agency(c: &Context<'_>, publication: &Publication, id: &str) -> Option<AgencyCard> {
    let presentation = publication.presentation()?;
    let table = &publication.round.data.tables[presentation.of.0];
    let row = table.ids.find(id.as_bytes())?;
    let measure = presentation.headline;
    let reading = publication.reading();
    let level = presentation.bands.and_then(|set| {
        let band = reading.band(set, row)?;
        Some(publication.round.methodology.band_title(set, band, c.lang).to_owned())
    });
    let place = reading.list(presentation.rank).place(row);
    Some(AgencyCard {
        lang: c.lang,
        site: c.site_name(),
        name: publication.name(presentation.of, row, c.lang).to_owned(),
        round: c.title(publication).to_owned(),
        score: reading.score(measure, row).map(|score| signed(&score.text(c.lang), score.origin)),
        rank: place.map(|place| CardPlace {
            place: c.wording(publication).place_of(&place),
            shared: place.others() > 0,
        }),
        level,
        notice: notice(c, publication),
    })
}
