// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/telegramtext.h"

#include "app/destinations/telegramtokens.h"

#include <optional>

namespace LeadBridge {

namespace {

/// Where a text can be cut, and what has to follow then.
struct Cut
{
    qsizetype at = 0;
    QStringList closers;
};

/// What is open after a token.
void follow(QStringList &open, const TelegramToken &token)
{
    if (token.kind == TelegramToken::Kind::Open)
        open.append(token.closer);
    else if (token.kind == TelegramToken::Kind::Close && !open.isEmpty())
        open.removeLast();
}

/// Marks and joiners belong to the letter before them.
bool joins(const QString &visible)
{
    if (visible.isEmpty())
        return false;
    const char32_t code = visible.toUcs4().value(0);
    const QChar::Category category = QChar::category(code);
    const bool isSkinTone = code >= 0x1F3FB && code <= 0x1F3FF;
    return code == 0x200D || isSkinTone || category == QChar::Mark_NonSpacing
        || category == QChar::Mark_Enclosing || category == QChar::Mark_SpacingCombining;
}

QString closed(const QStringList &open)
{
    QString text;
    for (auto it = open.crbegin(); it != open.crend(); ++it) {
        // Three underscores in a row would be read as __ and _.
        if (text.endsWith(u'_') && it->startsWith(u'_'))
            text += QStringLiteral("**");
        text += *it;
    }
    return text;
}

} // namespace

QString visibleText(const QString &text, TelegramMarkup markup)
{
    QString visible;
    for (const TelegramToken &token : telegramTokens(text, markup))
        visible += token.visible;
    return visible;
}

QString cutToFit(const QString &text, TelegramMarkup markup, qsizetype limit)
{
    const QList<TelegramToken> tokens = telegramTokens(text, markup);
    qsizetype length = 0;
    QStringList open;
    Cut cut;
    QString before;
    for (const TelegramToken &token : tokens) {
        const bool insideLink = open.contains(telegramLinkCloser);
        const bool joined = joins(token.visible) || before.endsWith(QChar(0x200D));
        if (length < limit && !insideLink && !joined)
            cut = { token.start, open };
        length += token.visible.size();
        before = token.visible;
        follow(open, token);
    }
    if (length <= limit)
        return text;
    return text.left(cut.at) + u'…' + closed(cut.closers);
}

} // namespace LeadBridge
