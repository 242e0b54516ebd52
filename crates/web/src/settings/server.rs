//! Where the service listens and who may speak to it.

use super::base_url::is_loopback;
use super::{BaseUrl, Raw, SettingsError};
use std::net::{IpAddr, SocketAddr};

/// Settings of the web server.
#[derive(Clone, Debug)]
pub struct Server {
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// The address under which people reach the service.
    pub base_url: BaseUrl,
    /// Values of `Host` that are answered; all others are refused.
    pub hosts: Vec<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Number of web workers, at least 1.
    pub workers: usize,
}

impl Server {
    pub(super) fn parse(raw: &Raw) -> Result<Self, SettingsError> {
        let listen: SocketAddr = raw.listen.parse().map_err(|_| {
            SettingsError::wrong(
                "listen",
                format!(
                    "{:?} is not an address and port such as 127.0.0.1:8080",
                    raw.listen
                ),
            )
        })?;
        if raw.demo && !listen.ip().is_loopback() {
            return Err(SettingsError::wrong(
                "listen",
                "the demonstration listens on this machine only; use 127.0.0.1 or leave out --demo",
            ));
        }
        let base = raw
            .base_url
            .clone()
            .unwrap_or_else(|| format!("http://{listen}"));
        let base_url =
            BaseUrl::parse(&base).map_err(|problem| SettingsError::wrong("base_url", problem))?;
        if raw.demo && base_url.is_https() {
            return Err(SettingsError::wrong(
                "base_url",
                "the demonstration is reached by http on this machine only",
            ));
        }
        Ok(Self {
            hosts: hosts(raw, listen, &base_url)?,
            listen,
            base_url,
            trusted_proxies: proxies(raw)?,
            workers: raw.workers.max(1),
        })
    }
}

fn hosts(raw: &Raw, listen: SocketAddr, base_url: &BaseUrl) -> Result<Vec<String>, SettingsError> {
    let mut hosts = vec![base_url.authority()];
    if listen.ip().is_loopback() {
        hosts.extend(
            ["127.0.0.1", "localhost", "[::1]"].map(|host| format!("{host}:{}", listen.port())),
        );
    }
    for host in list(&raw.allowed_hosts) {
        let bare = host.rsplit_once(':').map_or(host, |(name, _)| name);
        if raw.demo && !is_loopback(bare) {
            return Err(SettingsError::wrong(
                "allowed_hosts",
                "the demonstration answers only to this machine's names",
            ));
        }
        hosts.push(host.to_ascii_lowercase());
    }
    hosts.sort();
    hosts.dedup();
    Ok(hosts)
}

fn proxies(raw: &Raw) -> Result<Vec<IpAddr>, SettingsError> {
    list(&raw.trusted_proxies)
        .map(|text| {
            text.parse().map_err(|_| {
                SettingsError::wrong(
                    "trusted_proxies",
                    format!("{text:?} is not an address such as 10.0.0.2"),
                )
            })
        })
        .collect()
}

fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demo(change: impl Fn(&mut Raw)) -> Result<Server, SettingsError> {
        let mut raw = Raw {
            demo: true,
            ..Raw::default()
        };
        change(&mut raw);
        Server::parse(&raw)
    }

    #[test]
    fn the_demonstration_keeps_to_this_machine() {
        assert!(demo(|_| {}).is_ok());
        assert!(demo(|raw| raw.listen = "0.0.0.0:8080".into()).is_err());
        assert!(demo(|raw| raw.allowed_hosts = "aspire.council.gov.uk".into()).is_err());
        assert!(demo(|raw| raw.base_url = Some("https://aspire.council.gov.uk".into())).is_err());
    }

    #[test]
    fn the_base_address_is_always_answered() {
        let raw = Raw {
            base_url: Some("https://aspire.council.gov.uk".into()),
            listen: "10.0.0.5:80".into(),
            ..Raw::default()
        };
        assert_eq!(
            Server::parse(&raw).unwrap().hosts,
            ["aspire.council.gov.uk"]
        );
    }
}
