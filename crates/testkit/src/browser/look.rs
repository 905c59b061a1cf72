//! How a person looks at pages: screen, colours, JavaScript.

/// What a person's browser is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The screen.
    pub screen: Screen,
    /// Which colours they asked their system for.
    pub scheme: Scheme,
    /// Whether pages may run scripts.
    pub scripts: Scripts,
}

/// A screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 360 × 740, a small telephone.
    Phone,
    /// 1280 × 900, a desk.
    Desk,
}

/// Colours a person asks their system for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark ink on a light ground.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

/// Whether pages may run scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    /// They may.
    On,
    /// The browser runs none of a page's own.
    Off,
}

impl Look {
    /// A telephone in daylight.
    pub const PHONE: Look = Look { screen: Screen::Phone, scheme: Scheme::Light, scripts: Scripts::On };
    /// A desk in daylight.
    pub const DESK: Look = Look { screen: Screen::Desk, scheme: Scheme::Light, scripts: Scripts::On };

    /// The same without scripts.
    #[must_use]
    pub const fn without_scripts(self) -> Self {
        Look { scripts: Scripts::Off, ..self }
    }

    /// The same in the dark.
    #[must_use]
    pub const fn in_the_dark(self) -> Self {
        Look { scheme: Scheme::Dark, ..self }
    }
}

impl Screen {
    /// Both screens.
    pub const ALL: [Screen; 2] = [Screen::Phone, Screen::Desk];

    /// Width and height.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Screen::Phone => (360, 740),
            Screen::Desk => (1280, 900),
        }
    }
}

impl Scheme {
    /// Both schemes.
    pub const ALL: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    /// The word that style sheets know.
    pub const fn word(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }
}
