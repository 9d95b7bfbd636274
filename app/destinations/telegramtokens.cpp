// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/telegramtokens.h"

#include <QRegularExpression>

#include <algorithm>

namespace LeadBridge {

namespace {

using Kind = TelegramToken::Kind;

/// One letter, both halves of a surrogate pair together.
TelegramToken letterAt(const QString &text, qsizetype at)
{
    const bool isPair =
        text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    const qsizetype length = isPair ? 2 : 1;
    return { Kind::Text, at, length, text.mid(at, length), {} };
}

QString entityText(const QString &name)
{
    if (name == u"lt")
        return QStringLiteral("<");
    if (name == u"gt")
        return QStringLiteral(">");
    if (name == u"amp")
        return QStringLiteral("&");
    if (name == u"quot")
        return QStringLiteral("\"");
    const bool isHex = name.size() > 2 && name.at(1).toLower() == u'x';
    const uint code = isHex ? name.mid(2).toUInt(nullptr, 16) : name.mid(1).toUInt();
    const char32_t letter = code;
    return code == 0 || code > 0x10FFFF ? QString() : QString::fromUcs4(&letter, 1);
}

TelegramToken htmlTokenAt(const QString &text, qsizetype at)
{
    static const QRegularExpression tag(
        QStringLiteral("<(/?)([A-Za-z][A-Za-z0-9-]*)(?:\\s[^<>]*)?>"));
    static const QRegularExpression entity(
        QStringLiteral("&(lt|gt|amp|quot|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"));
    constexpr auto here = QRegularExpression::AnchorAtOffsetMatchOption;
    if (text.at(at) == u'<') {
        const auto match = tag.match(text, at, QRegularExpression::NormalMatch, here);
        if (match.hasMatch() && match.capturedLength(1) > 0)
            return { Kind::Close, at, match.capturedLength(), {}, {} };
        if (match.hasMatch())
            return { Kind::Open, at, match.capturedLength(), {}, u"</" + match.captured(2) + u'>' };
    }
    if (text.at(at) == u'&') {
        const auto match = entity.match(text, at, QRegularExpression::NormalMatch, here);
        if (match.hasMatch())
            return { Kind::Text, at, match.capturedLength(), entityText(match.captured(1)), {} };
    }
    return letterAt(text, at);
}

/// Reads MarkdownV2 piece by piece; knows what is open, since one sign opens and closes.
class MarkdownReader
{
public:
    explicit MarkdownReader(const QString &text)
        : m_text(text)
    {
    }

    TelegramToken tokenAt(qsizetype at)
    {
        const QStringView rest = QStringView(m_text).mid(at);
        if (rest.startsWith(u'\\') && rest.size() > 1) {
            TelegramToken letter = letterAt(m_text, at + 1);
            return { Kind::Text, at, letter.length + 1, letter.visible, {} };
        }
        if (isInCode())
            return rest.startsWith(m_open.constLast()) ? close(at, m_open.constLast().size())
                                                       : letterAt(m_text, at);
        for (const auto *sign : { "```", "`", "||", "__", "*", "_", "~" }) {
            if (rest.startsWith(QLatin1String(sign)))
                return mark(at, QString::fromLatin1(sign));
        }
        if (rest.startsWith(u'['))
            return open(at, 1, telegramLinkCloser);
        if (rest.startsWith(telegramLinkCloser) && m_open.contains(telegramLinkCloser))
            return close(at, linkEnd(at) - at);
        const bool quotes = rest.startsWith(u'>') && (at == 0 || m_text.at(at - 1) == u'\n');
        return quotes ? TelegramToken { Kind::Text, at, 1, {}, {} } : letterAt(m_text, at);
    }

private:
    [[nodiscard]] bool isInCode() const
    {
        return !m_open.isEmpty() && m_open.constLast().startsWith(u'`');
    }

    TelegramToken mark(qsizetype at, const QString &sign)
    {
        return !m_open.isEmpty() && m_open.constLast() == sign ? close(at, sign.size())
                                                               : open(at, sign.size(), sign);
    }

    TelegramToken open(qsizetype at, qsizetype length, const QString &closer)
    {
        m_open.append(closer);
        return { Kind::Open, at, length, {}, closer };
    }

    TelegramToken close(qsizetype at, qsizetype length)
    {
        m_open.removeLast();
        return { Kind::Close, at, length, {}, {} };
    }

    /// Behind the closing bracket of the address.
    [[nodiscard]] qsizetype linkEnd(qsizetype at) const
    {
        for (qsizetype i = at; i < m_text.size(); ++i) {
            if (m_text.at(i) == u'\\')
                ++i;
            else if (m_text.at(i) == u')')
                return i + 1;
        }
        return m_text.size();
    }

    const QString &m_text;
    QStringList m_open;
};

} // namespace

QList<TelegramToken> telegramTokens(const QString &text, TelegramMarkup markup)
{
    QList<TelegramToken> tokens;
    tokens.reserve(text.size());
    MarkdownReader markdown(text);
    for (qsizetype at = 0; at < text.size();) {
        if (markup == TelegramMarkup::Html)
            tokens.append(htmlTokenAt(text, at));
        else if (markup == TelegramMarkup::MarkdownV2)
            tokens.append(markdown.tokenAt(at));
        else
            tokens.append(letterAt(text, at));
        at += tokens.constLast().length;
    }
    return tokens;
}

} // namespace LeadBridge
