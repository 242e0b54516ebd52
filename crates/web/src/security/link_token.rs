//! Tokens in links that leave the server: invitations and forgotten passwords.

use crate::settings::{BaseUrl, Secret};
use engine::ids::{Id, InvitationId};
use engine::time::Instant;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};

/// What a link lets somebody do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    /// Take up an invitation and choose a first password.
    Invitation,
    /// Choose a new password.
    Password,
}

impl LinkPurpose {
    /// The word in the token and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Password => "password",
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    iss: String,
    aud: String,
    iat: i64,
    nbf: i64,
    exp: i64,
    /// The row that says whether the link was used.
    jti: String,
}

/// Makes and checks link tokens. The only place that knows how.
pub struct LinkTokens {
    issuer: String,
    encoding: EncodingKey,
    decoding: DecodingKey,
}

impl LinkTokens {
    /// Tokens of the service at `base_url` under a key of their own.
    #[must_use]
    pub fn new(base_url: &BaseUrl, key: &Secret) -> Self {
        Self {
            issuer: base_url.origin(),
            encoding: EncodingKey::from_secret(key.expose().as_bytes()),
            decoding: DecodingKey::from_secret(key.expose().as_bytes()),
        }
    }

    /// A token that names the link's row, good until the row's own end.
    ///
    /// # Errors
    /// When the token cannot be encoded; it always can.
    pub fn mint(
        &self,
        purpose: LinkPurpose,
        link: &InvitationId,
        made: Instant,
        ends: Instant,
    ) -> Result<String, jsonwebtoken::errors::Error> {
        let seconds = |moment: Instant| moment.utc().and_utc().timestamp();
        let claims = Claims {
            iss: self.issuer.clone(),
            aud: audience(purpose),
            iat: seconds(made),
            nbf: seconds(made),
            exp: seconds(ends),
            jti: link.as_str().to_owned(),
        };
        let header = Header {
            typ: Some(kind(purpose)),
            ..Header::new(Algorithm::HS256)
        };
        encode(&header, &claims, &self.encoding)
    }

    /// The row that a token names, if the token is ours, for this purpose and not past its end.
    ///
    /// One algorithm; issuer, audience, type, start and end required; five seconds of grace.
    #[must_use]
    pub fn verify(&self, purpose: LinkPurpose, token: &str) -> Option<InvitationId> {
        if token.len() > 1024 {
            return None;
        }
        let mut validation = Validation::new(Algorithm::HS256);
        validation.leeway = 5;
        validation.validate_nbf = true;
        validation.set_required_spec_claims(&["exp", "nbf", "aud", "iss"]);
        validation.set_issuer(&[&self.issuer]);
        validation.set_audience(&[audience(purpose)]);
        let data = decode::<Claims>(token, &self.decoding, &validation).ok()?;
        (data.header.typ.as_deref() == Some(kind(purpose).as_str()))
            .then(|| InvitationId::from_text(data.claims.jti))
    }
}

fn audience(purpose: LinkPurpose) -> String {
    format!("aspire:{}", purpose.as_str())
}

fn kind(purpose: LinkPurpose) -> String {
    format!("aspire-{}+jwt", purpose.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::SystemClock;
    use super::*;
    use engine::time::Clock;

    fn tokens(key: &str) -> LinkTokens {
        LinkTokens::new(
            &BaseUrl::parse("http://localhost:1").unwrap(),
            &Secret::new(key.to_owned()),
        )
    }

    fn mint(tokens: &LinkTokens, from: i64, to: i64) -> String {
        let now = SystemClock.now();
        let link = InvitationId::from_text("row".into());
        tokens
            .mint(
                LinkPurpose::Invitation,
                &link,
                now.plus_seconds(from),
                now.plus_seconds(to),
            )
            .unwrap()
    }

    #[test]
    fn a_token_is_good_for_its_purpose_until_its_end() {
        let ours = tokens("a key of at least thirty-two characters");
        let good = mint(&ours, 0, 60);
        assert_eq!(
            ours.verify(LinkPurpose::Invitation, &good),
            Some(InvitationId::from_text("row".into()))
        );
        assert_eq!(ours.verify(LinkPurpose::Password, &good), None);
        assert_eq!(
            ours.verify(LinkPurpose::Invitation, &mint(&ours, -60, -6)),
            None
        );
        assert_eq!(
            ours.verify(LinkPurpose::Invitation, &mint(&ours, 30, 60)),
            None
        );
        assert_eq!(
            tokens("another key of thirty-two characters!").verify(LinkPurpose::Invitation, &good),
            None
        );
    }

    #[test]
    fn an_unsigned_or_changed_token_is_refused() {
        let ours = tokens("a key of at least thirty-two characters");
        let good = mint(&ours, 0, 60);
        let parts: Vec<&str> = good.split('.').collect();
        let unsigned = format!(
            "eyJhbGciOiJub25lIiwidHlwIjoiYXNwaXJlLWludml0YXRpb24rand0In0.{}.",
            parts[1]
        );
        let changed = format!("{}.{}A.{}", parts[0], parts[1], parts[2]);
        for token in [
            unsigned.as_str(),
            changed.as_str(),
            "",
            "a.b.c",
            &"x".repeat(5000),
        ] {
            assert_eq!(ours.verify(LinkPurpose::Invitation, token), None);
        }
    }
}
