//! `footbridge serve`, which is also what `footbridge` alone does: the pages, from one file, on this machine.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use clap::{Args, ValueEnum};
use fetch::{Network, Origin};
use flows::Desk;
use flows::account::Policy;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use web::{Door, Site};

use super::{Done, Looks};
use crate::house;
use crate::models::OwnModels;
use crate::outside::Web;
use crate::place::Place;
use crate::secret::SecretFile;
use crate::trouble::{Exit, Trouble, print};

/// Serve the pages; the same as `footbridge` alone
///
/// Keeps everything in one file in your data folder and answers on this machine alone, at 127.0.0.1:4747, unless you say
/// otherwise. Ctrl-C stops it; nothing that a page said was kept is lost.
#[derive(Clone, Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Serve {
    /// The port; 0 takes any that is free
    #[arg(long, value_name = "PORT", default_value_t = 4747)]
    pub port: u16,

    /// The address to answer on; others than this machine's own need --public-url
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub bind: IpAddr,

    /// The address that people use, in full; https makes cookies secure
    #[arg(long, value_name = "URL")]
    pub public_url: Option<String>,

    /// Who may sign up; open on this machine alone, by invitation elsewhere
    #[arg(long, value_enum, value_name = "WHO")]
    pub sign_up: Option<SignUp>,

    /// The folder that holds the file, or postgres://… for a database ($FOOTBRIDGE_STORE where left out)
    #[arg(long, value_name = "FOLDER|URL")]
    pub data: Option<PathBuf>,

    /// Ask nobody outside: boards and pages are not looked at
    #[arg(long)]
    pub ask_nobody: bool,

    /// Also ask addresses in this private network, such as 10.0.0.0/8; may be said several times
    #[arg(long, value_name = "NETWORK", conflicts_with = "ask_nobody")]
    pub allow: Vec<Network>,

    /// Also ask this port, beside those that web pages use; may be said several times
    #[arg(long, value_name = "PORT", conflicts_with = "ask_nobody")]
    pub allow_port: Vec<u16>,

    /// People may connect a model at this server in your house, such as http://127.0.0.1:11434; may be said several times
    #[arg(long, value_name = "URL")]
    pub model_address: Vec<Origin>,

    /// The file that keys of models are sealed with; beside the data where that is a file
    #[arg(long, value_name = "FILE")]
    pub secret: Option<PathBuf>,

    /// A line of help for people who cannot go on, shown on a hard day; may be said several times
    #[arg(long, value_name = "LINE")]
    pub help_line: Vec<String>,
}

/// Who may sign up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SignUp {
    /// Whoever comes
    Open,
    /// Whoever has an invitation
    Invitation,
    /// Nobody
    Closed,
}

const EXAMPLES: &str = "\
Examples:
  footbridge
  footbridge serve --port 8080
  footbridge serve --bind 0.0.0.0 --public-url https://bridge.example.org

Behind a proxy that speaks https, --public-url is the address people see; the proxy passes their Host on.";

impl Serve {
    /// What `footbridge` alone does.
    pub fn usual() -> Self {
        Serve {
            port: 4747,
            bind: IpAddr::V4(Ipv4Addr::LOCALHOST),
            public_url: None,
            sign_up: None,
            data: None,
            ask_nobody: false,
            allow: Vec::new(),
            allow_port: Vec::new(),
            model_address: Vec::new(),
            secret: None,
            help_line: Vec::new(),
        }
    }

    pub fn run(self, _: Looks) -> Done {
        let place = Place::of(self.data.as_deref())?;
        let mut desk = house::desk(&place)?;
        if !self.ask_nobody {
            let (networks, ports) = (self.allow.clone(), self.allow_port.clone());
            desk.outside = Arc::new(Web::new(fetch::Policy { networks, ports, ..fetch::Policy::default() }));
        }
        desk.models = Arc::new(OwnModels::new(self.model_address.clone(), !self.ask_nobody));
        let secret = match (&self.secret, &place) {
            (Some(file), _) => Some(SecretFile::at(file.clone())),
            (None, Place::File(store)) => Some(SecretFile::beside(store)),
            (None, Place::Database(_)) => None,
        };
        if let Some(secret) = secret {
            desk.secret_place = Arc::new(secret);
        }
        let desk = Arc::new(desk);
        let note = match &place {
            Place::File(file) => format!("Everything stays on this machine, in {}.", file.display()),
            Place::Database(address) => format!("Everything is kept in {address}."),
        };
        self.open(desk, false, &note)
    }

    /// Serves a desk until it is stopped.
    pub fn open(self, desk: Arc<Desk>, demo: bool, note: &str) -> Done {
        crate::open_files::as_many_as_may_be();
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(32).build();
        let runtime = runtime.map_err(|error| {
            Trouble::not_right(
                format!("The system does not start the server: {error}."),
                "Close other programs and try once more.",
            )
        })?;
        runtime.block_on(self.serve(desk, demo, note))
    }

    async fn serve(self, desk: Arc<Desk>, demo: bool, note: &str) -> Done {
        let listener =
            TcpListener::bind(SocketAddr::new(self.bind, self.port)).await.map_err(|error| self.not_bound(&error))?;
        let port = listener.local_addr().map_or(self.port, |address| address.port());
        let door = self.door(port, demo)?;
        let address = door.address.clone();
        let site = Arc::new(Site::new(desk, door));
        let worker = tokio::spawn(work(Arc::clone(&site)));
        print(&format!("{address}\n{note}\nOpen the address in your browser. Ctrl-C stops it.\n"))?;
        let served = web::serve(listener, Arc::clone(&site), stopped()).await;
        worker.abort();
        served.map_err(|error| Trouble::not_right(format!("The server stopped: {error}."), "Start it once more."))?;
        Ok(Exit::Done)
    }

    fn not_bound(&self, error: &std::io::Error) -> Trouble {
        let at = SocketAddr::new(self.bind, self.port);
        match error.kind() {
            std::io::ErrorKind::AddrInUse => Trouble::not_right(
                format!("Something else answers at {at} already, perhaps another Footbridge."),
                format!("Look at http://{at}, or choose another port: --port {}.", self.port.saturating_add(1)),
            ),
            _ => Trouble::not_right(
                format!("Footbridge cannot answer at {at}: {error}."),
                "Choose another port or address: --port 8080, --bind 127.0.0.1.",
            ),
        }
    }

    /// How this instance stands in the world.
    fn door(&self, port: u16, demo: bool) -> Result<Door, Trouble> {
        let mut hosts = vec![SocketAddr::new(self.bind, port).to_string()];
        if self.bind.is_loopback() {
            hosts.extend(["127.0.0.1", "localhost", "[::1]"].map(|host| format!("{host}:{port}")));
        } else if self.public_url.is_none() {
            return Err(Trouble::not_understood(
                format!("Others can reach {}, so Footbridge has to know the address that they use.", self.bind),
                "Say it: --public-url https://bridge.example.org.",
            ));
        }
        let address = match &self.public_url {
            None => format!("http://{}", hosts[0]),
            Some(url) => {
                hosts.push(host_of(url)?.to_owned());
                url.trim_end_matches('/').to_owned()
            }
        };
        let elsewhere = self.public_url.is_some() || !self.bind.is_loopback();
        let policy = match self.sign_up {
            Some(SignUp::Open) => Policy::Open,
            Some(SignUp::Invitation) => Policy::ByInvitation,
            Some(SignUp::Closed) => Policy::Closed,
            None if elsewhere => Policy::ByInvitation,
            None => Policy::Open,
        };
        let secure = address.starts_with("https://");
        Ok(Door { hosts, secure, sign_up: policy, address, help_lines: self.help_line.clone(), demo })
    }
}

/// The host, and the port where one stands, of a public address.
fn host_of(url: &str) -> Result<&str, Trouble> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.trim_end_matches('/').split('/').next());
    host.filter(|host| !host.is_empty() && !host.contains(['@', ' '])).ok_or_else(|| {
        Trouble::not_understood(
            format!("“{}” is no address that people could use.", crate::terminal::clean(url)),
            "Say it in full: --public-url https://bridge.example.org.",
        )
    })
}

/// Until Ctrl-C, or until the system asks it to end.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut asked) = signal(SignalKind::terminate()) else { return std::future::pending().await };
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = asked.recv() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = tokio::signal::ctrl_c().await;
}

/// How often is looked for what another process left behind, and for what is due.
const NOW_AND_THEN: Duration = Duration::from_secs(20);

/// The one worker: whenever it is woken, and now and then. It wakes a second one for what asks outside, so that nobody
/// here waits for an answer from there.
async fn work(site: Arc<Site>) {
    let outside = Arc::new(Notify::new());
    let asking = tokio::spawn(ask_outside(Arc::clone(&site), Arc::clone(&outside)));
    // Ends with this one.
    let _asking = Ends(asking.abort_handle());
    // A new release of the program may understand more of what people wrote.
    let renewals = tokio::task::spawn_blocking({
        let site = Arc::clone(&site);
        move || flows::document::renew_what_is_old(&site.desk)
    });
    if let Ok(Err(trouble)) = renewals.await {
        tracing::warn!(%trouble, "what was read by an older lexicon could not be listed; it is read when it is looked at");
    }
    loop {
        if !one_job(&site, flows::document::work_once).await {
            outside.notify_one();
            let _ = tokio::time::timeout(NOW_AND_THEN, site.work.notified()).await;
        }
    }
}

async fn ask_outside(site: Arc<Site>, woken: Arc<Notify>) {
    loop {
        if !one_job(&site, flows::document::work_outside_once).await {
            woken.notified().await;
        }
    }
}

/// Does one job; answers whether there was one.
async fn one_job(site: &Arc<Site>, work: fn(&Desk) -> store::Result<bool>) -> bool {
    let site = Arc::clone(site);
    match tokio::task::spawn_blocking(move || work(&site.desk)).await {
        Ok(Ok(done)) => return done,
        Ok(Err(trouble)) => tracing::warn!(%trouble, "a job could not be done; it is tried again"),
        Err(_) => tracing::error!("a job ended early; it is tried again"),
    }
    false
}

/// Ends a task when it goes.
struct Ends(tokio::task::AbortHandle);

impl Drop for Ends {
    fn drop(&mut self) {
        self.0.abort();
    }
}
