// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertprivacy.h"

#include <QRegularExpression>

namespace LeadBridge {

namespace {

const QString blot = QStringLiteral("•••");
const QString leftOut = QStringLiteral("…");

/// A name is known by its parts, too: a service may say "Anna" of "Anna Primerova".
QStringList partsOf(const QString &value)
{
    constexpr qsizetype fewest = 3;
    constexpr qsizetype mostWords = 4;
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    QStringList parts;
    const QString whole = value.trimmed();
    if (whole.size() >= fewest)
        parts.append(whole);
    const QStringList words = whole.split(between, Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > mostWords)
        return parts;
    for (const QString &word : words) {
        if (word.size() >= fewest)
            parts.append(word);
    }
    return parts;
}

QString blotted(QString text, const QStringList &clientValues)
{
    static const QRegularExpression mailbox(QStringLiteral("[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+"));
    // Seven digits or more, parted as people part phone numbers.
    static const QRegularExpression phone(QStringLiteral("\\+?\\d(?:[ \\x{a0}()\\-]{0,2}\\d){6,}"));
    for (const QString &value : clientValues) {
        for (const QString &part : partsOf(value))
            text.replace(part, blot, Qt::CaseInsensitive);
    }
    text.replace(mailbox, blot);
    text.replace(phone, blot);
    return text;
}

Reason inner(const Reason &reason, const QStringList &clientValues)
{
    // Their first argument is theirs, then comes another reason.
    const auto code = reasonFromWord(reason.args.value(1));
    if (!code)
        return { reason.code, { reason.args.value(0) } };
    const Reason plain = withoutPeople({ *code, reason.args.mid(2) }, clientValues);
    return { reason.code,
             QStringList { reason.args.value(0), reasonWord(plain.code) } + plain.args };
}

} // namespace

Reason withoutPeople(const Reason &reason, const QStringList &clientValues)
{
    Reason plain = reason;
    switch (reason.code) {
    case ReasonCode::TriesUsedUp:
    case ReasonCode::ClientLookupFailed:
    case ReasonCode::ClientLookupRefused:
        return inner(reason, clientValues);
    case ReasonCode::Several:
        for (QString &one : plain.args)
            one = toText(withoutPeople(reasonFromText(one), clientValues));
        return plain;
    case ReasonCode::InputBad:
    case ReasonCode::PhoneBad:
        if (plain.args.size() > 2)
            plain.args[2] = leftOut;
        return plain;
    case ReasonCode::HttpStatus:
        plain.args = plain.args.mid(0, 1);
        return plain;
    case ReasonCode::NotUnderstood:
        plain.args = QStringList { leftOut };
        return plain;
    case ReasonCode::AddressRefused:
        if (!plain.args.isEmpty())
            plain.args[0] = blot;
        break;
    default:
        break;
    }
    for (QString &arg : plain.args)
        arg = blotted(arg, clientValues);
    return plain;
}

bool mayNamePeople(ProblemKind kind)
{
    return kind == ProblemKind::Leads || kind == ProblemKind::Retrying
        || kind == ProblemKind::DestinationHeld;
}

} // namespace LeadBridge
