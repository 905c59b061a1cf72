//! Documents that are no résumé never become a person.

use super::read;

#[test]
fn a_letter() {
    insta::assert_snapshot!(read(
        "Paula Stein
        12 Mill Lane, Dover, DE
        3 March 2024
        Dear Mr. Hale,
        I am writing to apply for the post of Office Manager that you advertised last week. From 2018 to 2022 I kept the
        office of a small surveyor and learned to love a tidy calendar.
        Kind regards,
        Paula Stein"
    ));
}

#[test]
fn an_invoice() {
    insta::assert_snapshot!(read(
        "Invoice 2024-117
        Bill to: Harbor Street Diner
        Date: 2 May 2024
        Services: plumbing repairs >> $420.00
        Subtotal >> $420.00
        Total due >> $420.00"
    ));
}

#[test]
fn an_article() {
    insta::assert_snapshot!(read(
        "The slow return of the river otter
        In 1994 there were eleven otters left on the upper river. A count in 2019 found more than two hundred.
        The manager of the reserve says that the water did it.
        Experience shows that nothing else would have been enough."
    ));
}
