// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/problemcause.h"

#include <QRegularExpression>

#include <optional>

namespace LeadBridge {

namespace {

constexpr qsizetype shortestValue = 3; // shorter ones stand in words by chance
constexpr qsizetype longestCause = 200;
const QChar hidden = u'…';

QString withoutValues(QString words, const QStringList &known)
{
    for (const QString &value : known) {
        const QString part = value.simplified();
        if (part.size() < shortestValue || !words.contains(part, Qt::CaseInsensitive))
            continue;
        const QRegularExpression whole(QStringLiteral("(?<![\\p{L}\\d])")
                                           + QRegularExpression::escape(part)
                                           + QStringLiteral("(?![\\p{L}\\d])"),
                                       QRegularExpression::CaseInsensitiveOption
                                           | QRegularExpression::UseUnicodePropertiesOption);
        words.replace(whole, QString(hidden));
    }
    return words;
}

/// What a service says, as it would say it of anybody.
QString withoutPerson(const QString &said, const QStringList &known)
{
    static const QRegularExpression mail(QStringLiteral("[^\\s<>\"«»(),;]+@[^\\s<>\"«»(),;]+"));
    static const QRegularExpression number(QStringLiteral("\\+?\\d(?:[\\s()-]{0,2}\\d){3,}"));
    QString words = withoutValues(said.simplified(), known);
    words.replace(mail, QString(hidden));
    words.replace(number, QString(hidden));
    return words;
}

bool wrapsAnother(ReasonCode code)
{
    return code == ReasonCode::TriesUsedUp || code == ReasonCode::ClientLookupFailed
        || code == ReasonCode::ClientLookupRefused;
}

std::optional<Reason> wrapped(const Reason &outer)
{
    const auto code = reasonFromWord(outer.args.value(1));
    return code ? std::optional(Reason { *code, outer.args.mid(2) }) : std::nullopt;
}

/// Of these the first argument names a thing of ours, all others are free words.
bool beginsWithName(ReasonCode code)
{
    return code == ReasonCode::HttpStatus || code == ReasonCode::TemplateBad
        || code == ReasonCode::TlsFailed || code == ReasonCode::NetworkFailed
        || code == ReasonCode::ProxyFailed;
}

bool isAllWords(ReasonCode code)
{
    return code == ReasonCode::ServiceSaid || code == ReasonCode::NotUnderstood
        || code == ReasonCode::KeyRefused || code == ReasonCode::NoRights
        || code == ReasonCode::PaymentNeeded || code == ReasonCode::LimitReached
        || code == ReasonCode::AddressRefused || code == ReasonCode::ConnectionLost;
}

/// How many arguments tell the cause; -1: all.
qsizetype tellingArguments(ReasonCode code)
{
    switch (code) {
    case ReasonCode::NotUnderstood:
    case ReasonCode::NoAnswer:
    case ReasonCode::ConnectionLost:
    case ReasonCode::KeyRefused:
    case ReasonCode::NoRights:
    case ReasonCode::PaymentNeeded:
    case ReasonCode::LimitReached:
    case ReasonCode::DuplicateOf:
    case ReasonCode::GoesOnTooLong:
        return 0;
    case ReasonCode::HttpStatus:
    case ReasonCode::HostNotFound:
    case ReasonCode::ConnectionRefused:
    case ReasonCode::ConnectionTimedOut:
    case ReasonCode::TlsFailed:
    case ReasonCode::NetworkFailed:
    case ReasonCode::TemplateBad:
        return 1;
    case ReasonCode::InputBad:
    case ReasonCode::PhoneBad:
    case ReasonCode::InputMissing:
    case ReasonCode::ProxyFailed:
        return 2;
    default:
        return -1;
    }
}

QString keyOf(const Reason &reason)
{
    if (wrapsAnother(reason.code)) {
        const auto inner = wrapped(reason);
        return reasonWord(reason.code) + u' ' + (inner ? keyOf(*inner) : reason.args.value(1));
    }
    QStringList parts { reasonWord(reason.code) };
    if (reason.code == ReasonCode::Several) {
        for (const QString &one : reason.args)
            parts.append(keyOf(reasonFromText(one)));
    } else {
        const qsizetype count = tellingArguments(reason.code);
        parts += reason.args.mid(0, count < 0 ? reason.args.size() : count);
    }
    return parts.join(u' ').toLower();
}

} // namespace

Reason impersonal(const Reason &reason, const QStringList &known)
{
    Reason result = reason;
    QStringList &args = result.args;
    if (wrapsAnother(reason.code)) {
        // The number of tries says something, that of the client is nobody's business.
        if (reason.code != ReasonCode::TriesUsedUp && !args.isEmpty())
            args[0] = QString(hidden);
        if (const auto inner = wrapped(reason))
            args = args.mid(0, 2) + impersonal(*inner, known).args;
        return result;
    }
    if (reason.code == ReasonCode::Several) {
        for (QString &one : args)
            one = toText(impersonal(reasonFromText(one), known));
        return result;
    }
    if (reason.code == ReasonCode::InputBad || reason.code == ReasonCode::PhoneBad) {
        args = args.mid(0, 2);
        return result;
    }
    if (reason.code == ReasonCode::InputMissing && args.size() > 3)
        args = args.mid(0, 3);
    if (isAllWords(reason.code) || beginsWithName(reason.code)) {
        for (qsizetype i = beginsWithName(reason.code) ? 1 : 0; i < args.size(); ++i)
            args[i] = withoutPerson(args.at(i), known);
    }
    return result;
}

Reason wordless(const Reason &reason)
{
    switch (reason.code) {
    case ReasonCode::ServiceSaid:
    case ReasonCode::Several:
        return {};
    case ReasonCode::TriesUsedUp: {
        const auto last = wrapped(reason);
        const Reason plain = last ? wordless(*last) : Reason();
        return { reason.code,
                 QStringList { reason.args.value(0), reasonWord(plain.code) } + plain.args };
    }
    case ReasonCode::ClientLookupFailed:
    case ReasonCode::ClientLookupRefused:
    case ReasonCode::NotUnderstood:
        return { reason.code, { QString(hidden) } };
    case ReasonCode::HttpStatus:
        return { reason.code, reason.args.mid(0, 1) };
    default:
        return isAllWords(reason.code) ? Reason { reason.code, {} } : reason;
    }
}

QString causeOf(State state, const Reason &reason)
{
    const QString cause = stateWord(state) + u' ' + keyOf(reason);
    return cause.left(longestCause);
}

} // namespace LeadBridge
