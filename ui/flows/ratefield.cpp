// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/ratefield.h"

#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

// A request an hour is the least anybody wants.
constexpr double leastPerSecond = 0.01;
constexpr double mostPerSecond = 1000;
constexpr int mostAtOnce = 1000;
constexpr int numberWidth = 160;

enum Kind { OfService, Own };

} // namespace

RateField::RateField(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_own(new QWidget(this))
    , m_perSecond(new QDoubleSpinBox(m_own))
    , m_burst(new QSpinBox(m_own))
{
    m_kind->setObjectName(u"rateKind"_s);
    m_kind->addItems({ tr("As the service allows"), tr("My own") });
    m_perSecond->setObjectName(u"ratePerSecond"_s);
    m_perSecond->setRange(leastPerSecond, mostPerSecond);
    m_perSecond->setDecimals(2);
    m_burst->setObjectName(u"rateBurst"_s);
    m_burst->setRange(1, mostAtOnce);
    auto *kind = new FormField(tr("How often"), m_kind, FormField::LabelPlace::Left, this);
    kind->setHelp(tr("The program keeps to what each service is known to take."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::formRow);
    column->addWidget(kind);
    column->addWidget(m_own);
    auto *own = new QVBoxLayout(m_own);
    own->setContentsMargins(0, 0, 0, 0);
    own->setSpacing(Space::formRow);
    const auto add = [&](const QString &label, QAbstractSpinBox *box) {
        box->setFocusPolicy(Qt::StrongFocus);
        box->setFixedWidth(numberWidth);
        own->addWidget(new FormField(label, box, FormField::LabelPlace::Left, m_own), 0,
                       Qt::AlignLeft);
    };
    add(tr("Requests a second"), m_perSecond);
    add(tr("At once, at most"), m_burst);
    m_own->hide();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RateField::follow);
    connect(m_perSecond, &QDoubleSpinBox::valueChanged, this, &RateField::follow);
    connect(m_burst, &QSpinBox::valueChanged, this, &RateField::follow);
}

void RateField::follow()
{
    m_own->setVisible(m_kind->currentIndex() == Own);
    if (!m_setting)
        emit rateEdited();
}

void RateField::setRate(const std::optional<Rate> &rate)
{
    m_setting = true;
    m_kind->setCurrentIndex(rate ? Own : OfService);
    const Rate shown = rate.value_or(Rate {});
    m_perSecond->setValue(shown.perSecond);
    m_burst->setValue(shown.burst);
    follow();
    m_setting = false;
}

std::optional<Rate> RateField::rate() const
{
    if (m_kind->currentIndex() == OfService)
        return std::nullopt;
    return Rate { m_perSecond->value(), m_burst->value() };
}

} // namespace LeadBridge::Ui
