//! Names that places have: states, areas under several names, and towns that belong to a larger city's area. Plain
//! facts, our own small table; a town that is missing here is a place of its own.

use super::words::{half, number};

/// States, the federal district and territories: code and name, small letters.
#[rustfmt::skip]
pub(super) const STATES: [(&str, &str); 54] = [
    ("al", "alabama"), ("ak", "alaska"), ("az", "arizona"), ("ar", "arkansas"), ("ca", "california"),
    ("co", "colorado"), ("ct", "connecticut"), ("de", "delaware"), ("dc", "district of columbia"), ("fl", "florida"),
    ("ga", "georgia"), ("hi", "hawaii"), ("id", "idaho"), ("il", "illinois"), ("in", "indiana"), ("ia", "iowa"),
    ("ks", "kansas"), ("ky", "kentucky"), ("la", "louisiana"), ("me", "maine"), ("md", "maryland"),
    ("ma", "massachusetts"), ("mi", "michigan"), ("mn", "minnesota"), ("ms", "mississippi"), ("mo", "missouri"),
    ("mt", "montana"), ("ne", "nebraska"), ("nv", "nevada"), ("nh", "new hampshire"), ("nj", "new jersey"),
    ("nm", "new mexico"), ("ny", "new york"), ("nc", "north carolina"), ("nd", "north dakota"), ("oh", "ohio"),
    ("ok", "oklahoma"), ("or", "oregon"), ("pa", "pennsylvania"), ("ri", "rhode island"), ("sc", "south carolina"),
    ("sd", "south dakota"), ("tn", "tennessee"), ("tx", "texas"), ("ut", "utah"), ("vt", "vermont"),
    ("va", "virginia"), ("wa", "washington"), ("wv", "west virginia"), ("wi", "wisconsin"), ("wy", "wyoming"),
    ("pr", "puerto rico"), ("gu", "guam"), ("vi", "virgin islands"),
];

/// Other names: as written, as known, and whether the area around it is meant.
#[rustfmt::skip]
pub(super) const ALIASES: [(&str, &str, bool); 32] = [
    ("nyc", "new york", false), ("new york city", "new york", false), ("ny", "new york", false),
    ("sf", "san francisco", false), ("bay", "san francisco", true), ("sf bay", "san francisco", true),
    ("san francisco bay", "san francisco", true), ("silicon valley", "san francisco", true),
    ("dallas fort worth", "dallas", true), ("dallas ft worth", "dallas", true), ("dfw", "dallas", true),
    ("twin cities", "minneapolis", true), ("minneapolis saint paul", "minneapolis", true),
    ("research triangle", "raleigh", true), ("raleigh durham", "raleigh", true),
    ("raleigh durham chapel hill", "raleigh", true), ("washington dc", "washington", false),
    ("washington dc baltimore", "washington", true), ("dmv", "washington", true), ("philly", "philadelphia", false),
    ("tampa bay", "tampa", true), ("tampa saint petersburg", "tampa", true), ("south florida", "miami", true),
    ("miami fort lauderdale", "miami", true), ("chicagoland", "chicago", true), ("vegas", "las vegas", false),
    ("seattle tacoma", "seattle", true), ("kc", "kansas city", false), ("puget sound", "seattle", true),
    ("denver boulder", "denver", true), ("new york tri state", "new york", true), ("tri state", "new york", true),
];

/// Towns that belong to a larger city's area, as numbers in ascending order.
pub(super) static SUBURBS: [(u32, u32); TOWNS.len()] = in_order();

const fn in_order() -> [(u32, u32); TOWNS.len()] {
    let mut rows = [(0, 0); TOWNS.len()];
    let mut at = 0;
    while at < TOWNS.len() {
        let next = (half(number(TOWNS[at].0.as_bytes())), half(number(TOWNS[at].1.as_bytes())));
        let mut place = at;
        while place > 0 && rows[place - 1].0 > next.0 {
            rows[place] = rows[place - 1];
            place -= 1;
        }
        rows[place] = next;
        at += 1;
    }
    rows
}

#[rustfmt::skip]
const TOWNS: [(&str, &str); 163] = [
    ("brooklyn", "new york"), ("manhattan", "new york"), ("queens", "new york"), ("bronx", "new york"),
    ("staten island", "new york"), ("jersey city", "new york"), ("newark", "new york"), ("hoboken", "new york"),
    ("yonkers", "new york"), ("white plains", "new york"), ("oakland", "san francisco"),
    ("berkeley", "san francisco"), ("san jose", "san francisco"), ("palo alto", "san francisco"),
    ("mountain view", "san francisco"), ("sunnyvale", "san francisco"), ("santa clara", "san francisco"),
    ("fremont", "san francisco"), ("hayward", "san francisco"), ("san mateo", "san francisco"),
    ("redwood city", "san francisco"), ("menlo park", "san francisco"), ("cupertino", "san francisco"),
    ("south san francisco", "san francisco"), ("emeryville", "san francisco"), ("long beach", "los angeles"),
    ("santa monica", "los angeles"), ("pasadena", "los angeles"), ("burbank", "los angeles"),
    ("glendale", "los angeles"), ("culver city", "los angeles"), ("torrance", "los angeles"),
    ("el segundo", "los angeles"), ("inglewood", "los angeles"), ("anaheim", "los angeles"),
    ("irvine", "los angeles"), ("evanston", "chicago"), ("naperville", "chicago"), ("schaumburg", "chicago"),
    ("oak brook", "chicago"), ("aurora", "chicago"), ("skokie", "chicago"), ("rosemont", "chicago"),
    ("cambridge", "boston"), ("somerville", "boston"), ("quincy", "boston"), ("waltham", "boston"),
    ("newton", "boston"), ("brookline", "boston"), ("burlington", "boston"), ("framingham", "boston"),
    ("fort worth", "dallas"), ("plano", "dallas"), ("irving", "dallas"), ("arlington", "dallas"),
    ("frisco", "dallas"), ("richardson", "dallas"), ("garland", "dallas"), ("mckinney", "dallas"),
    ("addison", "dallas"), ("sugar land", "houston"), ("the woodlands", "houston"), ("katy", "houston"),
    ("pearland", "houston"), ("bellevue", "seattle"), ("redmond", "seattle"), ("kirkland", "seattle"),
    ("tacoma", "seattle"), ("renton", "seattle"), ("everett", "seattle"), ("saint paul", "minneapolis"),
    ("bloomington", "minneapolis"), ("eden prairie", "minneapolis"), ("plymouth", "minneapolis"),
    ("edina", "minneapolis"), ("minnetonka", "minneapolis"), ("marietta", "atlanta"), ("alpharetta", "atlanta"),
    ("sandy springs", "atlanta"), ("decatur", "atlanta"), ("duluth", "atlanta"), ("roswell", "atlanta"),
    ("boulder", "denver"), ("lakewood", "denver"), ("englewood", "denver"), ("westminster", "denver"),
    ("littleton", "denver"), ("centennial", "denver"), ("scottsdale", "phoenix"), ("tempe", "phoenix"),
    ("mesa", "phoenix"), ("chandler", "phoenix"), ("gilbert", "phoenix"), ("alexandria", "washington"),
    ("bethesda", "washington"), ("silver spring", "washington"), ("reston", "washington"), ("mclean", "washington"),
    ("tysons", "washington"), ("herndon", "washington"), ("rockville", "washington"), ("fort lauderdale", "miami"),
    ("miami beach", "miami"), ("coral gables", "miami"), ("hialeah", "miami"), ("doral", "miami"),
    ("boca raton", "miami"), ("camden", "philadelphia"), ("king of prussia", "philadelphia"),
    ("conshohocken", "philadelphia"), ("cherry hill", "philadelphia"), ("dearborn", "detroit"), ("troy", "detroit"),
    ("southfield", "detroit"), ("ann arbor", "detroit"), ("warren", "detroit"), ("livonia", "detroit"),
    ("durham", "raleigh"), ("cary", "raleigh"), ("chapel hill", "raleigh"), ("morrisville", "raleigh"),
    ("saint petersburg", "tampa"), ("clearwater", "tampa"), ("brandon", "tampa"), ("dublin", "columbus"),
    ("westerville", "columbus"), ("grove city", "columbus"), ("hilliard", "columbus"), ("new albany", "columbus"),
    ("gahanna", "columbus"), ("beaverton", "portland"), ("hillsboro", "portland"), ("gresham", "portland"),
    ("tigard", "portland"), ("chesterfield", "saint louis"), ("clayton", "saint louis"),
    ("maryland heights", "saint louis"), ("parma", "cleveland"), ("beachwood", "cleveland"),
    ("independence", "cleveland"), ("sandy", "salt lake city"), ("provo", "salt lake city"),
    ("lehi", "salt lake city"), ("draper", "salt lake city"), ("ogden", "salt lake city"), ("towson", "baltimore"),
    ("owings mills", "baltimore"), ("round rock", "austin"), ("cedar park", "austin"), ("georgetown", "austin"),
    ("concord", "charlotte"), ("matthews", "charlotte"), ("huntersville", "charlotte"), ("carmel", "indianapolis"),
    ("fishers", "indianapolis"), ("overland park", "kansas city"), ("olathe", "kansas city"),
    ("lenexa", "kansas city"), ("cranberry township", "pittsburgh"), ("canonsburg", "pittsburgh"),
    ("franklin", "nashville"), ("brentwood", "nashville"), ("murfreesboro", "nashville"),
];
