//! Looking around as a sample person.

use flows::account::begin_guest;
use flows::sample::settle_sample;

use crate::answer::{Answered, see, with_cookie};
use crate::asked::Asked;
use crate::gate::session_cookie;
use crate::site::Site;

/// A guest who is the sample person; erased after a day like any guest.
pub fn begin(site: &Site, asked: &Asked) -> Answered {
    if asked.visitor.is_some() {
        return see("/today");
    }
    let (account, token) = begin_guest(&site.desk, false)?;
    settle_sample(&site.desk, account, asked.today)?;
    site.work.notify_one();
    Ok(with_cookie(see("/today")?, &session_cookie(&site.door, &token, false)))
}
