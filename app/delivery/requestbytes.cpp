// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/requestbytes.h"

#include "app/delivery/serviceaddress.h"

#include <algorithm>

namespace LeadBridge {

namespace {

/// RFC 9110 §5.6.2, "token".
bool isToken(const QByteArray &text)
{
    static const QByteArray marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || marks.contains(c);
    });
}

QByteArray cleanValue(QByteArray value)
{
    for (char &c : value) {
        const auto code = static_cast<unsigned char>(c);
        if ((code < 0x20 && c != '\t') || code == 0x7f)
            c = ' ';
    }
    return value.trimmed();
}

bool isOurs(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "host" || lower == "content-length" || lower == "connection"
        || lower == "transfer-encoding";
}

QByteArray hostHeader(const QUrl &url)
{
    const ServiceAddress address = serviceAddressOf(url);
    QByteArray host = address.host.toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (address.port != (address.tls ? 443 : 80))
        host += ':' + QByteArray::number(address.port);
    return host;
}

QByteArray targetOf(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (!target.startsWith('/'))
        target.prepend('/');
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return target;
}

} // namespace

ServiceAddress serviceAddressOf(const QUrl &url)
{
    const QString scheme = url.scheme();
    const bool tls = scheme == QLatin1String("https");
    if (!tls && scheme != QLatin1String("http"))
        return {};
    return { tls, url.host(QUrl::FullyEncoded).toLower(), url.port(tls ? 443 : 80) };
}

QByteArray requestBytes(const HttpRequest &request)
{
    const QByteArray method = isToken(request.method) ? request.method : QByteArray("POST");
    QByteArray bytes;
    bytes.reserve(512 + request.body.size());
    bytes += method + ' ' + targetOf(request.url) + " HTTP/1.1\r\nHost: " + hostHeader(request.url)
        + "\r\n";
    for (const auto &[name, value] : request.headers) {
        if (isToken(name) && !isOurs(name))
            bytes += name + ": " + cleanValue(value) + "\r\n";
    }
    if (!request.body.isEmpty() || (method != "GET" && method != "HEAD"))
        bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    bytes += "\r\n";
    bytes += request.body;
    return bytes;
}

} // namespace LeadBridge
