//! Making the index from an atlas: a second or two, at build time or once in a test.

mod labels;
mod titles;

use career::atlas::Atlas;

use super::{Packer, Words, seal};

/// Makes the packed index of an atlas. The same atlas gives the same bytes.
pub fn build(atlas: &Atlas) -> Vec<u8> {
    let mut words = Words::default();
    let labels = labels::collect(atlas, &mut words);
    let mut title_words = Words::default();
    let titles = titles::collect(atlas, &mut title_words, &mut words);
    let mut packer = Packer::default();
    words.pack(&mut packer, labels.len());
    labels::pack(atlas, &labels, &words, &mut packer);
    title_words.pack(&mut packer, titles.len());
    titles.pack(&title_words, &mut packer);
    seal(&atlas.version, packer)
}
