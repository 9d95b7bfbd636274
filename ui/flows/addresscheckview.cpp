// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/addresscheckview.h"

#include "app/interfaces/addresswording.h"
#include "app/interfaces/wording.h"
#include "ui/flows/addressstanding.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/status.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

AddressCheckView::AddressCheckView(StatusApi &status, QWidget *parent)
    : QWidget(parent)
    , m_status(status)
    , m_sign(new SignView(Sign::Info, this))
    , m_ring(new BusyRing(this, 16))
    , m_what(new Paragraph({}, FontRole::Body, Token::Text, this))
    , m_more(new Paragraph({}, FontRole::Small, Token::Text2, this))
    , m_check(new QPushButton(tr("Check now"), this))
{
    m_what->setObjectName(u"addressFound"_s);
    m_more->setObjectName(u"addressCure"_s);
    m_check->setObjectName(u"checkNow"_s);
    setKind(m_check, u"small"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_what);
    texts->addWidget(m_more);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::inGroup);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_ring, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_check, 0, Qt::AlignTop);
    connect(m_check, &QPushButton::clicked, this, &AddressCheckView::checkNow);
    connect(&status, &StatusApi::addressChecked, this, &AddressCheckView::refresh);
    connect(&status, &StatusApi::receivingChanged, this, &AddressCheckView::refresh);
    refresh();
}

void AddressCheckView::setBase(const QString &base)
{
    if (base == m_base)
        return;
    m_base = base;
    m_trouble.clear();
    refresh();
}

QString AddressCheckView::base() const
{
    return m_base.isEmpty() ? m_status.receiving().publicBase : m_base;
}

void AddressCheckView::checkNow()
{
    if (m_checking || base().isEmpty())
        return;
    m_checking = true;
    m_trouble.clear();
    refresh();
    whenReady(m_status.checkAddress(base()), this, [this](const Result<AddressCheck> &check) {
        m_checking = false;
        if (check)
            m_own = *check;
        else
            m_trouble = errorText(check.error());
        refresh();
    });
}

void AddressCheckView::refresh()
{
    const bool known = !base().isEmpty();
    m_sign->setVisible(!m_checking);
    m_ring->setRunning(m_checking);
    m_check->setEnabled(known && !m_checking);
    m_check->setToolTip(known ? QString() : tr("Enter the public address first"));
    // One's own answer may be for an address that is not stored yet.
    const std::optional<AddressCheck> stored = m_status.lastAddressCheck();
    const std::optional<AddressCheck> last = stored && stored->base == base() ? stored : m_own;
    if (m_checking) {
        say(tr("Checking the address…"), {});
    } else if (!m_trouble.isEmpty()) {
        m_sign->setSign(Sign::Warning);
        say(tr("The address could not be checked"), m_trouble);
    } else if (last && last->base == base()) {
        show(*last);
    } else {
        m_sign->setSign(Sign::Info);
        say(known ? tr("The address was not checked yet") : tr("There is no public address yet"),
            {});
    }
}

void AddressCheckView::show(const AddressCheck &check)
{
    const bool sure = check.kind == AddressCheck::Kind::Reached;
    m_sign->setSign(sure ? Sign::Delivered : reachesHere(check) ? Sign::Info : Sign::Failed);
    QString more = oneLine(addressCheckReason(check));
    const QString cure = oneLine(addressCheckCure(check));
    if (!more.isEmpty() && !cure.isEmpty())
        more += u' ';
    say(checkedAddressText(check, nowUtc()), more + cure);
}

void AddressCheckView::say(const QString &what, const QString &more)
{
    m_what->setText(what);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    setAccessibleName(more.isEmpty() ? what : what + u". "_s + more);
}

} // namespace LeadBridge::Ui
