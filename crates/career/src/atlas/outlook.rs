//! Employment projections and AI exposure.

use bytemuck::{Pod, Zeroable};

use super::Atlas;
use super::columns::{Column, Strings, figure, index};
use crate::answers::Schooling;

index! {
    /// A row of the BLS National Employment Matrix.
    OutlookId(u16)
}

/// Projections of one matrix row, national. NaN is "not published". BLS Employment Projections 2024–34, tables 1.2 (growth,
/// openings, education, experience, training) and 1.10 (exits, transfers).
#[derive(Clone, Copy, Debug, PartialEq, Pod, Zeroable)]
#[repr(C)]
pub struct OutlookRow {
    /// Employment 2024, thousands.
    pub employment: f32,
    /// Employment 2034, thousands.
    pub employment_later: f32,
    /// Change over ten years, share of today's employment (-1–…).
    pub change: f32,
    /// Openings a year from growth and from people who leave, thousands, average of the ten years.
    pub openings: f32,
    /// Share (0–1) that leaves the labour force each year, average of the ten years.
    pub exits: f32,
    /// Share (0–1) that moves to another occupation each year, average of the ten years.
    pub transfers: f32,
    /// Usual entry education: 1 + the order of [`Schooling`]; 0 where not stated.
    pub education: u8,
    /// Related work experience: 1 none, 2 less than five years, 3 five years or more; 0 where not stated.
    pub experience: u8,
    /// On-the-job training: 1 none, 2 short, 3 moderate, 4 long, 5 apprenticeship, 6 internship or residency;
    /// 0 where not stated.
    pub training: u8,
    /// Padding, always 0.
    pub _pad: u8,
}

/// The matrix.
#[derive(Clone, Debug, Default)]
pub struct Outlooks {
    /// Codes of the National Employment Matrix (line items), ascending.
    pub codes: Strings,
    /// Matrix titles.
    pub titles: Strings,
    /// One row each.
    pub rows: Column<OutlookRow>,
}

/// Work experience in a related occupation that is usual before entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkExperience {
    /// None.
    None,
    /// Less than five years.
    UnderFiveYears,
    /// Five years or more.
    FiveYearsOrMore,
}

/// On-the-job training that is usual after entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Training {
    /// None.
    None,
    /// A month or less.
    Short,
    /// One to twelve months.
    Moderate,
    /// More than twelve months.
    Long,
    /// An apprenticeship.
    Apprenticeship,
    /// An internship or residency.
    Internship,
}

/// One matrix row, looked up.
#[derive(Clone, Copy, Debug)]
pub struct Outlook<'a> {
    atlas: &'a Atlas,
    /// Which row.
    pub id: OutlookId,
}

impl<'a> Outlook<'a> {
    pub(super) fn new(atlas: &'a Atlas, id: OutlookId) -> Self {
        Outlook { atlas, id }
    }

    fn row(&self) -> Option<&'a OutlookRow> {
        self.atlas.outlook.rows.get(self.id.index())
    }

    /// Matrix code.
    pub fn code(&self) -> &'a str {
        self.atlas.outlook.codes.get(self.id.index())
    }

    /// Matrix title; a group's title where the matrix is broader than the occupation.
    pub fn title(&self) -> &'a str {
        self.atlas.outlook.titles.get(self.id.index())
    }

    /// People employed in 2024.
    pub fn employment(&self) -> Option<u32> {
        figure(self.row()?.employment).map(|thousands| (thousands * 1000.0).round() as u32)
    }

    /// Change of employment over ten years, as a share of today's.
    pub fn change(&self) -> Option<f32> {
        figure(self.row()?.change)
    }

    /// Openings a year.
    pub fn openings(&self) -> Option<u32> {
        figure(self.row()?.openings).map(|thousands| (thousands * 1000.0).round() as u32)
    }

    /// Share that leaves the labour force each year.
    pub fn exits(&self) -> Option<f32> {
        figure(self.row()?.exits)
    }

    /// Share that moves to another occupation each year.
    pub fn transfers(&self) -> Option<f32> {
        figure(self.row()?.transfers)
    }

    /// Usual entry education.
    pub fn education(&self) -> Option<Schooling> {
        Some(match self.row()?.education {
            1 => Schooling::None,
            2 => Schooling::HighSchool,
            3 => Schooling::SomeCollege,
            4 => Schooling::PostsecondaryAward,
            5 => Schooling::Associate,
            6 => Schooling::Bachelor,
            7 => Schooling::Master,
            8 => Schooling::Doctoral,
            _ => return None,
        })
    }

    /// Usual related work experience.
    pub fn experience(&self) -> Option<WorkExperience> {
        Some(match self.row()?.experience {
            1 => WorkExperience::None,
            2 => WorkExperience::UnderFiveYears,
            3 => WorkExperience::FiveYearsOrMore,
            _ => return None,
        })
    }

    /// Usual on-the-job training.
    pub fn training(&self) -> Option<Training> {
        Some(match self.row()?.training {
            1 => Training::None,
            2 => Training::Short,
            3 => Training::Moderate,
            4 => Training::Long,
            5 => Training::Apprenticeship,
            6 => Training::Internship,
            _ => return None,
        })
    }
}

/// What two studies measured for one occupation. Never blended.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Exposure {
    /// "Working with AI": applicability score, about 0–0.5.
    pub working_with_ai: Option<f32>,
    /// "GPTs are GPTs": human-rated share of tasks exposed (beta), 0–1.
    pub gpts_are_gpts: Option<f32>,
}
