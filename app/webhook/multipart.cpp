// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/multipart.h"

#include <QStringBuilder>

#include <optional>

namespace LeadBridge {

namespace {

/// RFC 2046, 5.1.1.
constexpr qsizetype MaxBoundary = 70;

bool sameWord(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

struct HeaderParameter
{
    QByteArrayView name;
    QByteArray value;
};

/// Reads `; name=value` at @p at and moves it on. Nothing at the end of the header.
std::optional<HeaderParameter> nextParameter(QByteArrayView header, qsizetype &at)
{
    at = header.indexOf(';', at);
    if (at < 0)
        return std::nullopt;
    const qsizetype equals = header.indexOf('=', at);
    if (equals < 0)
        return std::nullopt;
    HeaderParameter result { header.sliced(at + 1, equals - at - 1).trimmed(), {} };
    at = equals + 1;
    if (at >= header.size() || header[at] != '"') {
        const qsizetype end = header.indexOf(';', at);
        result.value =
            header.sliced(at, (end < 0 ? header.size() : end) - at).trimmed().toByteArray();
        return result;
    }
    for (++at; at < header.size() && header[at] != '"'; ++at) {
        // Old Internet Explorer sends whole paths, so only these two are escapes.
        const bool escape = header[at] == '\\' && at + 1 < header.size()
            && (header[at + 1] == '"' || header[at + 1] == '\\');
        at += escape ? 1 : 0;
        result.value.append(header[at]);
    }
    // Browsers write a quote inside a name as %22, and nothing else but line ends so.
    result.value.replace("%22", "\"");
    return result;
}

/// The Content-Disposition among a part's headers; empty when there is none.
QByteArrayView disposition(QByteArrayView headers)
{
    qsizetype at = 0;
    while (at < headers.size()) {
        const qsizetype lineEnd = headers.indexOf("\r\n", at);
        const qsizetype end = lineEnd < 0 ? headers.size() : lineEnd;
        const QByteArrayView line = headers.sliced(at, end - at);
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && sameWord(line.first(colon).trimmed(), "content-disposition"))
            return line.sliced(colon + 1).trimmed();
        at = end + 2;
    }
    return {};
}

bool readPart(QByteArrayView part, TextDecoder &decoder, FieldList &fields)
{
    // A part without headers begins with the empty line itself.
    const bool bare = part.startsWith("\r\n");
    const qsizetype headEnd = bare ? 0 : part.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QByteArrayView header = disposition(part.first(headEnd));
    const QByteArray name = headerParameter(header, "name");
    if (name.isNull())
        return false;
    const QByteArray fileName = headerParameter(header, "filename");
    const QByteArrayView content = part.sliced(headEnd + (bare ? 2 : 4));
    return fields.append(decoder.text(name),
                         decoder.text(fileName.isNull() ? content : QByteArrayView(fileName)));
}

} // namespace

QByteArray headerParameter(QByteArrayView header, QByteArrayView name)
{
    qsizetype at = 0;
    while (auto parameter = nextParameter(header, at)) {
        if (sameWord(parameter->name, name))
            return parameter->value.isNull() ? QByteArray("") : parameter->value;
    }
    return {};
}

bool readMultipart(QByteArrayView body, const QByteArray &contentType, TextDecoder &decoder,
                   FieldList &fields)
{
    const QByteArray boundary = headerParameter(contentType, "boundary");
    if (boundary.isEmpty() || boundary.size() > MaxBoundary)
        return false;
    const QByteArray delimiter = "\r\n--" + boundary;
    // The first delimiter may stand at the very beginning, without its line end.
    qsizetype at = delimiter.size() - 2;
    if (!body.startsWith(QByteArrayView(delimiter).sliced(2))) {
        const qsizetype first = body.indexOf(delimiter);
        if (first < 0)
            return false;
        at = first + delimiter.size();
    }
    while (!body.sliced(at).startsWith("--")) {
        const qsizetype lineEnd = body.indexOf("\r\n", at);
        if (lineEnd < 0 || !body.sliced(at, lineEnd - at).trimmed().isEmpty())
            return false;
        const qsizetype end = body.indexOf(delimiter, lineEnd);
        if (end < 0)
            return false;
        const qsizetype begin = lineEnd + 2;
        if (begin > end || !readPart(body.sliced(begin, end - begin), decoder, fields))
            return false;
        at = end + delimiter.size();
    }
    return true;
}

} // namespace LeadBridge
