// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/devicecaution.h"

#include "app/destinations/checkflow.h"
#include "ui/flows/actionform.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

DeviceCaution::DeviceCaution(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(BannerKind::Warn, this))
{
    setObjectName(u"deviceCaution"_s);
    auto *room = new QVBoxLayout(this);
    room->setContentsMargins(10, Space::sign, 8, Space::inGroup);
    room->addWidget(m_banner);
    hide();
}

void DeviceCaution::follow(const Action &action)
{
    const QStringList codes = cautions(action);
    QString text =
        ActionForm::tr("Klientiks does not pass the client's IP and browser. The address of the "
                       "Klientiks server will not do: CPA.House may refuse such a lead.");
    if (codes.contains("ip_constant"_L1) || codes.contains("user_agent_constant"_L1))
        text += u' ' + ActionForm::tr("One value for all leads is a makeshift.");
    m_banner->setText({}, text);
    setVisible(!codes.isEmpty());
}

} // namespace LeadBridge::Ui
