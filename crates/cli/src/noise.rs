//! Noise for pooled figures, drawn by OpenDP: the discrete Laplace distribution over whole numbers, sampled exactly (no
//! number with a fraction takes part), from a generator that the system seeds.

use flows::pooled::{NoNoise, Noise};
use opendp::domains::{AtomDomain, VectorDomain};
use opendp::measurements::make_laplace;
use opendp::measures::MaxDivergence;
use opendp::metrics::L1Distance;

/// Noise by OpenDP.
pub struct Drawn;

impl Noise for Drawn {
    fn blur(&self, exact: &[i64], scale: u32, sensitivity: u32) -> Result<(Vec<i64>, f64), NoNoise> {
        let domain = VectorDomain::new(AtomDomain::<i64>::default());
        let metric = L1Distance::<i64>::default();
        let measurement =
            make_laplace::<_, _, MaxDivergence>(domain, metric, f64::from(scale), None).map_err(|_| NoNoise)?;
        let cost = measurement.map(&i64::from(sensitivity)).map_err(|_| NoNoise)?;
        let blurred = measurement.invoke(&exact.to_vec()).map_err(|_| NoNoise)?;
        Ok((blurred, cost))
    }
}

#[cfg(test)]
mod tests {
    use career::pooled::noise::Query;

    use super::*;

    #[test]
    fn the_library_accounts_for_what_is_stated() {
        for query in Query::ALL {
            let (blurred, cost) = Drawn.blur(&[0; 9], query.scale(), query.sensitivity()).expect("noise");
            assert_eq!(blurred.len(), 9);
            assert!((cost - query.epsilon()).abs() < 1e-9, "{query:?}: {cost}");
        }
    }

    #[test]
    fn no_noise_is_never_taken_for_some() {
        // A scale of nothing would leave the numbers as they are: the library says what that costs.
        let (_, cost) = Drawn.blur(&[7], 0, 1).expect("it answers");
        assert!(cost.is_infinite());
    }
}
