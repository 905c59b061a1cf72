//! How many files and connections this process may have open: each page that goes on changing is a connection.

/// Raises what is allowed to what the system lets this process have. Where it does not, there are as many as there were.
#[cfg(unix)]
pub fn as_many_as_may_be() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let most = getrlimit(Resource::Nofile).maximum;
    let _ = setrlimit(Resource::Nofile, Rlimit { current: most, maximum: most });
}

/// Elsewhere there is no such limit.
#[cfg(not(unix))]
pub fn as_many_as_may_be() {}
