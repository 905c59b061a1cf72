//! Stylesheet, script and mark: inside the program, at addresses that change with their content.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

/// One file.
pub struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
    address: String,
}

impl Asset {
    /// What it is.
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// What is in it.
    pub fn bytes(&self) -> &'static [u8] {
        self.bytes
    }
}

static ALL: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    vec![
        asset("app.css", "text/css; charset=utf-8", include_bytes!("../assets/app.css")),
        asset("openings.css", "text/css; charset=utf-8", include_bytes!("../assets/openings.css")),
        asset("people.css", "text/css; charset=utf-8", include_bytes!("../assets/people.css")),
        asset("places.css", "text/css; charset=utf-8", include_bytes!("../assets/places.css")),
        asset("board.css", "text/css; charset=utf-8", include_bytes!("../assets/board.css")),
        asset("circles.css", "text/css; charset=utf-8", include_bytes!("../assets/circles.css")),
        asset("hours.css", "text/css; charset=utf-8", include_bytes!("../assets/hours.css")),
        asset("polish.css", "text/css; charset=utf-8", include_bytes!("../assets/polish.css")),
        asset("offer.css", "text/css; charset=utf-8", include_bytes!("../assets/offer.css")),
        asset("cards.css", "text/css; charset=utf-8", include_bytes!("../assets/cards.css")),
        asset("circles.js", "text/javascript; charset=utf-8", include_bytes!("../assets/circles.js")),
        asset("app.js", "text/javascript; charset=utf-8", include_bytes!("../assets/app.js")),
        asset("favicon.svg", "image/svg+xml", include_bytes!("../assets/favicon.svg")),
    ]
});

fn asset(name: &'static str, kind: &'static str, bytes: &'static [u8]) -> Asset {
    let digest = Sha256::digest(bytes);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let address =
        format!("/assets/{stem}.{:02x}{:02x}{:02x}{:02x}.{ending}", digest[0], digest[1], digest[2], digest[3]);
    Asset { name, kind, bytes, address }
}

/// The address of a file; empty for one that is not there.
pub fn address(name: &str) -> String {
    ALL.iter().find(|asset| asset.name == name).map(|asset| asset.address.clone()).unwrap_or_default()
}

/// The file at an address.
pub fn at(address: &str) -> Option<&'static Asset> {
    ALL.iter().find(|asset| asset.address == address)
}
