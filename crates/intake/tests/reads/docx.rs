//! Word documents: what stands where, once each, in reading order.

use intake::{Decoded, Inside, RawLine};

use crate::packed::docx_with;

fn decode(body: &str) -> Decoded {
    intake::docx::decode(&docx_with(body, &[])).unwrap()
}

fn texts(decoded: &Decoded) -> Vec<String> {
    decoded.lines.iter().map(|line| line.to_line().text).collect()
}

fn line<'d>(decoded: &'d Decoded, text: &str) -> &'d RawLine {
    decoded.lines.iter().find(|line| line.text == text).unwrap()
}

fn p(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

#[test]
fn headings_lists_tabs_and_faces_come_through() {
    let body = r#"<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Ana </w:t></w:r><w:r><w:t>Reyes</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Berschrift1"/></w:pPr><w:r><w:t>Experience</w:t></w:r></w:p>
        <w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Cook, Blue Door</w:t></w:r><w:r><w:tab/><w:t>2019 – 2021</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Taught newcomers &amp; guests</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Listenabsatz"/></w:pPr><w:r><w:t>Ordered supplies</w:t><w:br/><w:t>and counted stock</w:t></w:r></w:p>"#;
    let decoded = decode(body);
    assert_eq!(
        texts(&decoded),
        [
            "Ana Reyes",
            "Experience",
            "Cook, Blue Door 2019 – 2021",
            "Taught newcomers & guests",
            "Ordered supplies",
            "and counted stock"
        ]
    );
    assert_eq!(line(&decoded, "Ana Reyes").heading, Some(1));
    assert!(line(&decoded, "Ana Reyes").size > 1.5);
    assert_eq!(line(&decoded, "Experience").heading, Some(1));
    assert_eq!(decoded.lines[2].right.as_deref(), Some("2019 – 2021"));
    assert!(decoded.lines[2].bold);
    assert!(decoded.lines[3].bullet && decoded.lines[4].bullet && !decoded.lines[5].bullet);
}

#[test]
fn tables_are_read_in_row_order_and_known_as_tables() {
    let cell = |inner: &str| format!("<w:tc>{inner}</w:tc>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let short = row(&[cell(&p("2019 – 2021")), cell(&p("Cook, Blue Door"))]);
    let long = row(&[cell(&(p("Skills") + &p("Baking"))), cell(&(p("Experience") + &p("Cook")))]);
    let decoded = decode(&format!("{}<w:tbl>{short}{long}</w:tbl>{}", p("before"), p("after")));
    assert_eq!(
        texts(&decoded),
        ["before", "Cook, Blue Door 2019 – 2021", "Skills", "Baking", "Experience", "Cook", "after"]
    );
    assert_eq!(line(&decoded, "Baking").inside, Inside::Table);
    assert_eq!((line(&decoded, "Baking").column, line(&decoded, "Cook").column), (0, 1));
    let machine = decoded.machine.unwrap();
    assert_eq!(machine.in_tables.len(), 5);
}

#[test]
fn text_boxes_are_read_once_and_in_the_order_of_the_page() {
    let text_box = |down: i64, words: &str| {
        format!(
            r#"<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>10</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{down}</wp:posOffset></wp:positionV><a:blip/><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:imagedata/><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"#,
            inner = p(words)
        )
    };
    let body = format!(
        "<w:p>{}{}{}<w:r><w:t>Anchor</w:t></w:r></w:p>{}",
        text_box(900, "low"),
        text_box(100, "high"),
        text_box(-50, "above"),
        p("next")
    );
    let decoded = decode(&body);
    assert_eq!(texts(&decoded), ["above", "Anchor", "high", "low", "next"]);
    assert_eq!(line(&decoded, "low").inside, Inside::TextBox);
    let machine = decoded.machine.unwrap();
    assert_eq!((machine.in_text_boxes.len(), machine.images), (3, 3));
}

#[test]
fn what_nobody_sees_is_left_out() {
    let body = format!(
        "{}<w:p><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins></w:p>\
         <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden words</w:t></w:r></w:p>\
         <w:p><w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>bold now</w:t></w:r></w:p>\
         <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>\
         <w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        p("kept"),
        p("[Your Name]"),
        p("filled in")
    );
    let decoded = decode(&body);
    assert_eq!(texts(&decoded), ["kept", "inserted", "bold now", "filled in"]);
    assert!(line(&decoded, "bold now").bold && !line(&decoded, "bold now").italic);
    assert_eq!(decoded.notes.len(), 2);
}

#[test]
fn page_headers_footers_and_footnotes_have_their_places() {
    let part = |words: &str| format!("<w:hdr xmlns:w='w'>{}</w:hdr>", p(words));
    let (header, footer) = (part("Ana Reyes, Oakland"), part("Page 1 of 2"));
    let footnotes =
        format!("<w:footnotes xmlns:w='w'><w:footnote w:id='1'>{}</w:footnote></w:footnotes>", p("A note below"));
    let body = format!(
        "{}<w:sectPr><w:headerReference r:id='rId2'/><w:footerReference r:id='rId3'/><w:headerReference r:id='rId2'/><w:cols w:num='2'/></w:sectPr>",
        p("Body")
    );
    let bytes = docx_with(
        &body,
        &[
            ("word/header1.xml", &header),
            ("word/footer1.xml", &footer),
            ("word/footnotes.xml", &footnotes),
            ("docProps/app.xml", "<P><Pages>2</Pages></P>"),
        ],
    );
    let decoded = intake::docx::decode(&bytes).unwrap();
    assert_eq!(texts(&decoded), ["Ana Reyes, Oakland", "Body", "A note below"]);
    assert_eq!(decoded.pages, Some(2));
    let machine = decoded.machine.unwrap();
    assert_eq!((machine.in_header_or_footer.len(), machine.columns), (1, 2));
}

#[test]
fn a_document_that_breaks_off_is_read_up_to_there() {
    let decoded = decode(&format!("{}<w:p><w:r><w:t>and the", p("The beginning")));
    assert_eq!(texts(&decoded)[0], "The beginning");
    assert!(decoded.notes.iter().any(|note| note.what.contains("damaged")));
}

#[test]
fn entities_of_a_document_do_not_grow() {
    let decoded = decode(&format!("{}<w:p><w:r><w:t>&a;&b;&#233;</w:t></w:r></w:p>", p("R&amp;D")));
    assert_eq!(texts(&decoded), ["R&D", "é"]);
}
