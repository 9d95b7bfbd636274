// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contacts/phonetext.h"

#include <QRegularExpression>

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr int fewestDigitsOfANumber = 7;

QString withoutInvisibleMarks(const QString &received)
{
    QString text = received.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression marks(
        QStringLiteral("[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]"));
    text.remove(marks);
    return text;
}

/// Cuts where a second number begins; one number may itself hold commas or slashes.
void cutSecondNumber(PhoneText &text)
{
    static const QRegularExpression separators(QStringLiteral("[,;/]| или "),
                                               QRegularExpression::CaseInsensitiveOption);
    auto matches = separators.globalMatch(text.number);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QStringView before = QStringView(text.number).left(match.capturedStart());
        const QStringView after = QStringView(text.number).mid(match.capturedEnd());
        if (digitCount(before) < fewestDigitsOfANumber || digitCount(after) < fewestDigitsOfANumber)
            continue;
        text.note = after.trimmed().toString();
        text.number.truncate(match.capturedStart());
        return;
    }
}

} // namespace

int digitCount(QStringView text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
}

PhoneText preparePhone(const QString &received, bool eightIsPrefix)
{
    PhoneText text;
    text.number = withoutInvisibleMarks(received);
    text.maybeLostPlus =
        text.number.size() > 1 && text.number.at(0) == u' ' && text.number.at(1).isDigit();
    cutSecondNumber(text);
    text.number = text.number.trimmed();
    static const QRegularExpression plusEight(QStringLiteral("^\\+\\s*8(?=(\\D*\\d){10}\\D*$)"));
    if (eightIsPrefix)
        text.number.replace(plusEight, QStringLiteral("8"));
    if (text.number.startsWith(u"00"))
        text.number.replace(0, 2, u'+');
    return text;
}

} // namespace LeadBridge
