// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/addressstanding.h"

#include "app/interfaces/addresswording.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace LeadBridge::Ui {

namespace {

struct AddressWords
{
    Q_DECLARE_TR_FUNCTIONS(AddressWords)
};

QString checkedText(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    constexpr int justNow = 10; // seconds
    const bool fresh = whenUtc.secsTo(nowUtc) < justNow;
    if (fresh || ago(whenUtc, nowUtc) == dayAndTime(whenUtc, nowUtc))
        return AddressWords::tr("The address was checked from the internet: %1")
            .arg(ago(whenUtc, nowUtc));
    return AddressWords::tr("The address was checked from the internet %1 ago")
        .arg(age(whenUtc, nowUtc));
}

} // namespace

bool reachesHere(const AddressCheck &check)
{
    return check.kind == AddressCheck::Kind::Reached
        || check.kind == AddressCheck::Kind::ReachedLocally;
}

QString checkedAddressText(const AddressCheck &check, const QDateTime &nowUtc)
{
    if (check.kind == AddressCheck::Kind::Reached)
        return checkedText(check.checkedUtc, nowUtc);
    QString sentence = oneLine(addressCheckText(check));
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

AddressStanding addressStanding(const StatusApi &status, bool stored, const QDateTime &nowUtc)
{
    using Standing = AddressCard::Standing;
    const ReceivingStatus receiving = status.receiving();
    if (!stored)
        return { Standing::NotSaved, {} };
    if (receiving.kind == ReceivingStatus::Kind::PortTaken
        || receiving.kind == ReceivingStatus::Kind::Failed)
        return { Standing::NotReceiving, {} };
    if (receiving.publicBase.isEmpty())
        return { Standing::LocalOnly, {} };
    const std::optional<AddressCheck> check = status.lastAddressCheck();
    if (!check || check->kind == AddressCheck::Kind::NoAddress)
        return { Standing::Ready, {} };
    if (!reachesHere(*check))
        return { Standing::Unreachable, checkedAddressText(*check, nowUtc) };
    const bool local = check->kind == AddressCheck::Kind::ReachedLocally;
    return { local ? Standing::Ready : Standing::Verified, checkedAddressText(*check, nowUtc) };
}

} // namespace LeadBridge::Ui
