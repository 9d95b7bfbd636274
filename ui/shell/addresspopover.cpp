// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/addresspopover.h"

#include "app/interfaces/troublewording.h"
#include "ui/flows/addresscheckview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/whenready.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int popoverWidth = 440;
constexpr int addressesShown = 6;
} // namespace

QString publicBaseOf(const ReceivingStatus &receiving)
{
    if (!receiving.publicBase.isEmpty())
        return receiving.publicBase;
    return u"http://%1:%2"_s.arg(receiving.bindAddress, QString::number(receiving.port));
}

AddressPopover::AddressPopover(StatusApi &status, FlowsApi &flows, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_status(status)
    , m_flows(flows)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setKind(this, u"popover"_s);
    setAccessibleName(tr("Addresses"));
    setFixedWidth(popoverWidth);
    build();
}

void AddressPopover::openAt(QPoint corner)
{
    resize(popoverWidth, layout()->heightForWidth(popoverWidth));
    const QRect window = parentWidget()->window()->frameGeometry();
    move(qMin(corner.x(), window.right() - popoverWidth - Space::page), corner.y());
    show();
    if (auto *button = findChild<QPushButton *>())
        button->setFocus(Qt::PopupFocusReason);
}

void AddressPopover::build()
{
    const ReceivingStatus receiving = m_status.receiving();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::card, Space::card, Space::card, Space::card);
    column->setSpacing(Space::inGroup);
    if (receiving.kind == ReceivingStatus::Kind::PortTaken
        || receiving.kind == ReceivingStatus::Kind::Failed
        || receiving.kind == ReceivingStatus::Kind::StorageTrouble)
        addTrouble(column, receiving);
    column->addWidget(makeLabel(tr("Public address"), FontRole::Small, Token::Text3, this));
    auto *base = new ElidedLabel(publicBaseOf(receiving), FontRole::Strong, Token::Text, this);
    base->setElideMode(Qt::ElideMiddle);
    column->addWidget(base);
    if (receiving.publicBase.isEmpty())
        column->addWidget(new Paragraph(
            tr("It works on this computer only. Klientiks needs an address it can reach from the "
               "internet: set it in the settings."),
            FontRole::Small, Token::Text2, this));
    else
        column->addWidget(new AddressCheckView(m_status, this));
    column->addWidget(makeLabel(
        tr("Listening on %1, port %2").arg(receiving.bindAddress, QString::number(receiving.port)),
        FontRole::Small, Token::Text3, this));
    addAddresses(column);
    auto *settings = new QPushButton(tr("Receiving and address"), this);
    setKind(settings, u"smallFlat"_s);
    connect(settings, &QPushButton::clicked, this, [this] {
        emit settingsRequested();
        close();
    });
    column->addWidget(settings, 0, Qt::AlignLeft);
}

void AddressPopover::addTrouble(QVBoxLayout *column, const ReceivingStatus &receiving)
{
    auto *banner = new Banner(BannerKind::Bad, this);
    column->addWidget(banner);
    if (receiving.kind != ReceivingStatus::Kind::PortTaken) {
        banner->setText(errorText(receiving.error));
        return;
    }
    const auto next = static_cast<quint16>(receiving.port == 65535 ? 8788 : receiving.port + 1);
    const ProblemText text = portTakenText(QString::number(receiving.port));
    banner->setText(text.what, text.why + u' ' + text.remedy);
    banner->setAction(tr("Take port %1").arg(next));
    connect(banner, &Banner::actionTriggered, this, [this, next] {
        m_status.listenOn(next);
        close();
    });
}

void AddressPopover::addAddresses(QVBoxLayout *column)
{
    const QList<FlowSummary> flows = m_flows.summaries();
    for (const FlowSummary &summary : flows.mid(0, addressesShown)) {
        const std::optional<Flow> flow = m_flows.flow(summary.id);
        if (!flow)
            continue;
        auto *row = new QHBoxLayout;
        row->setSpacing(Space::inGroup);
        row->addWidget(new ElidedLabel(summary.name, FontRole::Body, Token::Text, this), 1);
        auto *copy = new CopyButton(tr("Copy the address"), this);
        setKind(copy, u"small"_s);
        copy->setAccessibleDescription(summary.name);
        copy->setContent(m_flows.address(*flow));
        row->addWidget(copy);
        column->addLayout(row);
    }
}

} // namespace LeadBridge::Ui
