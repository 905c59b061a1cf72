//! The table of countries: the English name first, as it stands in a sentence, then other names and short forms that
//! people write. Accents, points, hyphens and a leading “the” are folded away before names are compared.

/// Where the provinces lie.
pub(super) const PROVINCES_OF: &str = "Canada";

/// Canada's provinces and territories.
pub(super) const PROVINCES: &[(&str, &str)] = &[
    ("AB", "Alberta"),
    ("BC", "British Columbia"),
    ("MB", "Manitoba"),
    ("NB", "New Brunswick"),
    ("NL", "Newfoundland and Labrador"),
    ("NS", "Nova Scotia"),
    ("NT", "Northwest Territories"),
    ("NU", "Nunavut"),
    ("ON", "Ontario"),
    ("PE", "Prince Edward Island"),
    ("QC", "Quebec"),
    ("SK", "Saskatchewan"),
    ("YT", "Yukon"),
];

/// Countries and territories with a labour market of their own, the United States excepted.
#[rustfmt::skip]
pub(super) const COUNTRIES: &[&[&str]] = &[
    // Europe
    &["Albania", "Shqiperia"], &["Andorra"], &["Armenia"], &["Austria", "Österreich", "Oesterreich"], &["Azerbaijan"],
    &["Belarus"], &["Belgium", "België", "Belgique", "Belgien"], &["Bosnia and Herzegovina", "Bosnia", "BiH"],
    &["Bulgaria"], &["Croatia", "Hrvatska"], &["Cyprus"], &["Czechia", "Czech Republic", "Česko"],
    &["Denmark", "Danmark"], &["Estonia", "Eesti"], &["Finland", "Suomi"], &["France"],
    &["Georgia (the country)", "Georgia (country)", "Republic of Georgia", "Sakartvelo"],
    &["Germany", "Deutschland", "Federal Republic of Germany"], &["Gibraltar"], &["Greece", "Hellas"],
    &["Hungary", "Magyarország"], &["Iceland"], &["Ireland", "Republic of Ireland", "Éire"],
    &["Italy", "Italia"], &["Kosovo"], &["Latvia", "Latvija"], &["Liechtenstein"], &["Lithuania", "Lietuva"],
    &["Luxembourg", "Luxemburg"], &["Malta"], &["Moldova"], &["Monaco"], &["Montenegro", "Crna Gora"],
    &["the Netherlands", "Nederland", "Holland"], &["North Macedonia", "Macedonia"], &["Norway", "Norge"],
    &["Poland", "Polska"], &["Portugal"], &["Romania"], &["Russia", "Russian Federation"], &["San Marino"],
    &["Serbia", "Srbija"], &["Slovakia", "Slovensko"], &["Slovenia", "Slovenija"], &["Spain", "España"],
    &["Sweden", "Sverige"], &["Switzerland", "Schweiz", "Suisse", "Svizzera"],
    &["Turkey", "Türkiye"], &["Ukraine"],
    &["the United Kingdom", "UK", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"],
    // The Americas
    &["Antigua and Barbuda"], &["Argentina"], &["the Bahamas"], &["Barbados"], &["Belize"], &["Bermuda"], &["Bolivia"],
    &["Brazil", "Brasil"], &["Canada"], &["the Cayman Islands"], &["Chile"], &["Colombia"], &["Costa Rica"], &["Cuba"],
    &["Dominica"], &["the Dominican Republic", "República Dominicana"], &["Ecuador"], &["El Salvador"], &["Grenada"],
    &["Guatemala"], &["Guyana"], &["Haiti"], &["Honduras"], &["Jamaica"], &["Mexico"], &["Nicaragua"],
    &["Panama"], &["Paraguay"], &["Peru"], &["Saint Kitts and Nevis", "St Kitts and Nevis"],
    &["Saint Lucia", "St Lucia"], &["Saint Vincent and the Grenadines", "St Vincent and the Grenadines"],
    &["Suriname"], &["Trinidad and Tobago", "Trinidad"], &["Uruguay"], &["Venezuela"],
    // Africa
    &["Algeria", "Algérie"], &["Angola"], &["Benin"], &["Botswana"], &["Burkina Faso"], &["Burundi"],
    &["Cameroon", "Cameroun"], &["Cape Verde", "Cabo Verde"], &["the Central African Republic"], &["Chad"], &["the Comoros"],
    &["Congo", "Republic of the Congo"], &["the Democratic Republic of the Congo", "DR Congo", "DRC"], &["Djibouti"],
    &["Egypt"], &["Equatorial Guinea"], &["Eritrea"], &["Eswatini", "Swaziland"], &["Ethiopia"], &["Gabon"],
    &["the Gambia"], &["Ghana"], &["Guinea"], &["Guinea-Bissau"], &["Ivory Coast", "Côte d'Ivoire"], &["Kenya"],
    &["Lesotho"], &["Liberia"], &["Libya"], &["Madagascar"], &["Malawi"], &["Mali"], &["Mauritania"], &["Mauritius"],
    &["Morocco", "Maroc"], &["Mozambique", "Moçambique"], &["Namibia"], &["Niger"], &["Nigeria"], &["Rwanda"],
    &["São Tomé and Príncipe"], &["Senegal"], &["Seychelles"], &["Sierra Leone"], &["Somalia"], &["Somaliland"],
    &["South Africa"], &["South Sudan"], &["Sudan"], &["Tanzania"], &["Togo"], &["Tunisia", "Tunisie"], &["Uganda"],
    &["Zambia"], &["Zimbabwe"],
    // Asia
    &["Afghanistan"], &["Bahrain"], &["Bangladesh"], &["Bhutan"], &["Brunei"], &["Cambodia"],
    &["China", "People's Republic of China", "PRC"], &["Hong Kong", "Hong Kong SAR"], &["India", "Bharat"],
    &["Indonesia"], &["Iran"], &["Iraq"], &["Israel"], &["Japan", "Nippon"], &["Jordan"], &["Kazakhstan"], &["Kuwait"],
    &["Kyrgyzstan"], &["Laos"], &["Lebanon"], &["Macau", "Macao"], &["Malaysia"], &["the Maldives"], &["Mongolia"],
    &["Myanmar", "Burma"], &["Nepal"], &["North Korea", "DPRK"], &["Oman"], &["Pakistan"],
    &["Palestine", "Palestinian Territories", "West Bank", "Gaza"], &["the Philippines"], &["Qatar"],
    &["Saudi Arabia", "KSA"], &["Singapore"], &["South Korea", "Republic of Korea", "Korea"], &["Sri Lanka"],
    &["Syria"], &["Taiwan"], &["Tajikistan"], &["Thailand"], &["Timor-Leste", "East Timor"], &["Turkmenistan"],
    &["the United Arab Emirates", "UAE"], &["Uzbekistan"], &["Vietnam", "Viet Nam"], &["Yemen"],
    // Oceania
    &["Australia"], &["Fiji"], &["Kiribati"], &["the Marshall Islands"], &["Micronesia"], &["Nauru"],
    &["New Zealand", "Aotearoa", "NZ"], &["Palau"], &["Papua New Guinea", "PNG"], &["Samoa"], &["the Solomon Islands"],
    &["Tonga"], &["Tuvalu"], &["Vanuatu"],
];
