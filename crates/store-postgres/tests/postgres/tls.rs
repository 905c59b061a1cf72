//! A server on another machine is spoken to in secret, and must show who it is.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use crate::cluster::Cluster;
use store::Trouble;
use store_postgres::PostgresStore;

use crate::place::{hurried, plan, with_a_plan};

/// A key and a certificate of its own making for `localhost`; Debian's PostgreSQL brings openssl.
fn certificate(folder: &Path) {
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"])
        .args([
            "-subj",
            "/CN=our-tests",
            "-addext",
            "subjectAltName=DNS:localhost",
            "-addext",
            "basicConstraints=critical,CA:FALSE",
            "-keyout",
            "server.key",
        ])
        .args(["-out", "server.crt"])
        .current_dir(folder)
        .output()
        .unwrap_or_else(|error| panic!("the test needs openssl, `apt-get install openssl` on Debian ({error})"));
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    std::fs::copy(folder.join("server.crt"), folder.join("ours.pem")).expect("it is copied");
}

/// A server that speaks TLS on a port of this machine.
fn encrypted(folder: &Path) -> (Cluster, u16) {
    // Somebody else may take the port before the server does.
    let mut attempts = (0..5).filter_map(|_| {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port is free").port();
        let (key, own) = (folder.join("server.key"), folder.join("server.crt"));
        let settings = format!(
            "-c listen_addresses=127.0.0.1 -c port={port} -c ssl=on -c ssl_key_file={} -c ssl_cert_file={} -c fsync=off",
            key.display(),
            own.display()
        );
        std::panic::catch_unwind(|| Cluster::start(&settings)).ok().map(|cluster| (cluster, port))
    });
    attempts.next().expect("a server with TLS starts")
}

#[test]
fn a_certificate_is_checked_and_then_everything_is_encrypted() {
    let folder = std::env::temp_dir().join(format!("footbridge-tls-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    certificate(&folder);
    owned_by_the_server(&folder);
    let (cluster, port) = encrypted(&folder);
    cluster.ask_at(port, "postgres", "CREATE DATABASE secret");
    let url = format!("postgres://footbridge@localhost:{port}/secret");
    let open = |url: &str| PostgresStore::open_with(&url.parse().expect("an address"), &hurried());

    let stranger = open(&format!("{url}?sslmode=require")).err().expect("nobody vouches for it");
    assert!(
        matches!(&stranger, Trouble::Away(why) if why.contains("TLS") && why.contains("UnknownIssuer")),
        "{stranger:?}"
    );
    let ours = format!("{url}?sslmode=require&sslrootcert={}", folder.join("ours.pem").display());
    let elsewhere = ours.replace("localhost", "127.0.0.1");
    let elsewhere = open(&elsewhere).err().expect("it is vouched for under another name");
    assert!(matches!(&elsewhere, Trouble::Away(why) if why.contains("TLS")), "{elsewhere:?}");

    let store = open(&ours).expect("it opens");
    with_a_plan(&store, "kept");
    assert_eq!(plan(&store).as_deref(), Some("kept"));
    let talks = cluster.ask_at(port, "secret", "SELECT bool_and(ssl) FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE a.application_name = 'footbridge'");
    assert_eq!(talks, "t");
    let _ = std::fs::remove_dir_all(&folder);
}

/// The server wants a key that is its own, or root's, and that no stranger may read.
fn owned_by_the_server(folder: &Path) {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    let key = folder.join("server.key");
    std::fs::set_permissions(&key, PermissionsExt::from_mode(0o600)).expect("the owner may");
    if let (Some(user), true) = (crate::cluster::server_user(), std::fs::metadata(&key).is_ok_and(|key| key.uid() == 0))
    {
        chown(&key, Some(user), None).expect("root may");
    }
}
