// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/emailmessage.h"

#include <QLocale>

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr qsizetype lineLimit = 76; // of lines with encoded words and of base64
constexpr auto lineEnd = "\r\n";
constexpr auto fold = "\r\n "; // white space at the beginning goes on with the header

QString harmless(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c >= u' ' && c.unicode() < 0x7F; });
}

QByteArray lines(const QByteArray &base64)
{
    QByteArray text;
    text.reserve(base64.size() + base64.size() / lineLimit * 2 + 2);
    for (qsizetype at = 0; at < base64.size(); at += lineLimit)
        text += base64.mid(at, lineLimit) + lineEnd;
    return text;
}

QByteArray quoted(const QString &name)
{
    QByteArray text = "\"";
    for (const char c : name.toLatin1()) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + '"';
}

/// Name and address of one mailbox, after "From: ".
QByteArray mailbox(const QString &name, const QString &address, qsizetype used)
{
    const QByteArray bare = '<' + address.toLatin1() + '>';
    if (name.isEmpty())
        return bare;
    QByteArray text = encodedWords(name, used);
    if (text == name.toUtf8())
        text = quoted(name);
    const auto lastLine = text.lastIndexOf('\n');
    const qsizetype column = lastLine < 0 ? used + text.size() : text.size() - lastLine - 1;
    const bool fits = column + 1 + bare.size() <= lineLimit;
    return text + (fits ? " " : fold) + bare;
}

QByteArray addressList(const QStringList &addresses, qsizetype used)
{
    QByteArray text;
    qsizetype column = used;
    for (const QString &address : addresses) {
        const QByteArray bare = '<' + address.toLatin1() + '>';
        if (!text.isEmpty()) {
            const bool fits = column + 2 + bare.size() < lineLimit;
            text += fits ? ", " : ",\r\n ";
            column = fits ? column + 2 : 1;
        }
        text += bare;
        column += bare.size();
    }
    return text;
}

QByteArray header(const char *name, const QByteArray &value)
{
    return name + QByteArray(": ") + value + lineEnd;
}

} // namespace

QByteArray encodedWords(const QString &text, qsizetype used)
{
    const QByteArray utf8 = text.toUtf8();
    if (isPrintableAscii(text) && !utf8.contains("=?") && used + utf8.size() <= lineLimit)
        return utf8;
    const QByteArray opening = "=?utf-8?B?";
    const QByteArray closing = "?=";
    const auto room = [&](qsizetype column) {
        return (lineLimit - column - opening.size() - closing.size()) / 4 * 3;
    };
    QByteArray words;
    QByteArray part;
    qsizetype space = room(std::max<qsizetype>(used, 1));
    const auto close = [&] {
        words += (words.isEmpty() ? "" : fold) + opening + part.toBase64() + closing;
        part.clear();
        space = room(1);
    };
    for (qsizetype at = 0; at < utf8.size();) {
        qsizetype length = 1;
        while (at + length < utf8.size()
               && (static_cast<unsigned char>(utf8.at(at + length)) & 0xC0) == 0x80)
            ++length;
        if (part.size() + length > space)
            close();
        part += utf8.mid(at, length);
        at += length;
    }
    close();
    return words;
}

QByteArray mailDate(const QDateTime &utc)
{
    return QLocale::c()
        .toString(utc.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss '+0000'"))
        .toLatin1();
}

QByteArray letterBytes(const EmailLetter &letter)
{
    QString body = letter.body;
    body.replace(u'\n', QStringLiteral("\r\n"));
    QByteArray bytes = header("Date", mailDate(letter.dateUtc));
    bytes += header("From", mailbox(harmless(letter.fromName), letter.from, 6));
    bytes += header("To", addressList(letter.to, 4));
    if (!letter.replyTo.isEmpty())
        bytes += header("Reply-To", addressList({ letter.replyTo }, 10));
    bytes += header("Subject", encodedWords(harmless(letter.subject), 9));
    bytes += header("Message-ID", '<' + letter.id.toLatin1() + '>');
    bytes += header("MIME-Version", "1.0");
    // No "I am on holiday" comes back (RFC 3834).
    bytes += header("Auto-Submitted", "auto-generated");
    bytes += header("Content-Type", "text/plain; charset=utf-8");
    bytes += header("Content-Transfer-Encoding", "base64");
    return bytes + lineEnd + lines(body.toUtf8().toBase64());
}

HttpHeaders readableHeaders(const EmailLetter &letter)
{
    const QString from = letter.fromName.isEmpty()
        ? letter.from
        : QString(harmless(letter.fromName) + QStringLiteral(" <") + letter.from + u'>');
    HttpHeaders headers { { "Date", mailDate(letter.dateUtc) },
                          { "From", from.toUtf8() },
                          { "To", letter.to.join(QStringLiteral(", ")).toUtf8() } };
    if (!letter.replyTo.isEmpty())
        headers.emplaceBack("Reply-To", letter.replyTo.toUtf8());
    headers.emplaceBack("Subject", harmless(letter.subject).toUtf8());
    headers.emplaceBack("Message-ID", QByteArray('<' + letter.id.toLatin1() + '>'));
    return headers;
}

} // namespace LeadBridge
