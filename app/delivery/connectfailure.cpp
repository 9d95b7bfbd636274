// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/connectfailure.h"

namespace LeadBridge {

namespace {

Reason proxyFailed(const Proxy &proxy, const char *what, const QString &detail = {})
{
    return { ReasonCode::ProxyFailed,
             { QStringLiteral("%1:%2").arg(proxy.host).arg(proxy.port), QString::fromLatin1(what),
               detail } };
}

/// What QHttpSocketEngine and QSocks5SocketEngine make of the proxy's answers; nothing where the
/// proxy tells of the service.
std::optional<Reason> proxyFailure(const Proxy &proxy, QAbstractSocket::SocketError error,
                                   const QString &detail)
{
    switch (error) {
    case QAbstractSocket::ProxyNotFoundError:
        return proxyFailed(proxy, "not_found");
    case QAbstractSocket::ProxyConnectionRefusedError:
        return proxyFailed(proxy, "refused");
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return proxyFailed(proxy, "timed_out");
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return proxyFailed(proxy, "password");
    case QAbstractSocket::SocketAccessError:
        return proxyFailed(proxy, "denied");
    case QAbstractSocket::HostNotFoundError:
        // Of SOCKS5, Qt says so too where the proxy's rules do not let us: some proxies answer
        // that to names they do not find.
        if (proxy.kind == Proxy::Kind::Socks5)
            return proxyFailed(proxy, "unreachable");
        return std::nullopt;
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::SocketTimeoutError:
    case QAbstractSocket::NetworkError:
        return std::nullopt;
    default:
        return proxyFailed(proxy, "protocol", detail);
    }
}

} // namespace

QNetworkProxy socketProxy(const std::optional<Proxy> &proxy)
{
    if (!proxy)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const auto type =
        proxy->kind == Proxy::Kind::Socks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    // Qt writes both in Latin-1: their UTF-8 bytes go through it unharmed (RFC 7617 §2.1).
    return { type, proxy->host, static_cast<quint16>(proxy->port),
             QString::fromLatin1(proxy->user.toUtf8()),
             QString::fromLatin1(proxy->password.toUtf8()) };
}

Reason connectFailure(const Route &route, QAbstractSocket::SocketError error, const QString &detail,
                      bool securing)
{
    const QString &host = route.address.host;
    if (route.proxy && !securing) {
        if (const auto failure = proxyFailure(*route.proxy, error, detail))
            return *failure;
    }
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return { ReasonCode::HostNotFound, { host } };
    case QAbstractSocket::ConnectionRefusedError:
        return { ReasonCode::ConnectionRefused, { host } };
    case QAbstractSocket::SocketTimeoutError:
        return { ReasonCode::ConnectionTimedOut, { host } };
    default:
        return { securing ? ReasonCode::TlsFailed : ReasonCode::NetworkFailed, { host, detail } };
    }
}

Reason connectTimeout(const Route &route, bool securing)
{
    if (route.proxy && !securing)
        return proxyFailed(*route.proxy, "timed_out");
    return { ReasonCode::ConnectionTimedOut, { route.address.host } };
}

} // namespace LeadBridge
