#SPDX - FileCopyrightText : 2026 LeadBridge contributors
#SPDX - License - Identifier : GPL - 3.0 - or -later
"""A mail server of aiosmtpd's for tests. Prints "listening PORT", then a line of JSON for each
letter: the envelope, and subject, headers and text as Python's own mail package decodes them."""
import argparse
import asyncio
import email
import email.policy
import json
import ssl

from aiosmtpd.smtp import SMTP, AuthResult


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--security", choices=["none", "starttls", "tls"], required=True)
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--user", required=True)
    parser.add_argument("--password", required=True)
    parser.add_argument("--without", action="append", default=[], help="an AUTH mechanism")
    return parser.parse_args()


class Recorder:
    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.SMTP)
        print(json.dumps(
{
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "encrypted": session.ssl is not None
            or server.transport.get_extra_info("ssl_object") is not None,
            "login": session.authenticated,
            "hello": session.host_name,
            "raw": envelope.content.decode("latin-1"),
            "headers": [[name, str(value)] for name, value in letter.items()],
            "defects": [str(defect) for defect in letter.defects],
            "text": letter.get_content(),
        }), flush=True)
        return "250 2.0.0 Ok: queued as 4F0000000001"


def context(wanted):
    if wanted.security == "none":
        return None
    made = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    made.load_cert_chain(wanted.certificate, wanted.key)
    return made


async def main():
    wanted = options()
    tls = context(wanted)
    starttls = tls if wanted.security == "starttls" else None

    def authenticator(server, session, envelope, mechanism, data):
        right = (data.login.decode(), data.password.decode()) == (wanted.user, wanted.password)
        return AuthResult(success=right, handled=right)

    def session():
        return SMTP(Recorder(), hostname="smtp.example.org", tls_context=starttls,
                    require_starttls=starttls is not None, auth_required=True,
                    auth_require_tls=starttls is not None, authenticator=authenticator,
                    auth_exclude_mechanism=wanted.without)

    server = await asyncio.get_running_loop().create_server(
        session, "127.0.0.1", wanted.port,
        ssl=tls if wanted.security == "tls" else None)
    print("listening", server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
