// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/nothingfound.h"

#include "ui/widgets/choices.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/status.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <numeric>

namespace LeadBridge::Ui {

NothingFound::NothingFound(HistoryApi &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_chips(new QHBoxLayout)
    , m_offers(new QVBoxLayout)
{
    setObjectName(QStringLiteral("nothingFound"));
    auto *glyph = new SignView(Sign::Info, this, 40);
    glyph->setGlyph(Glyph::Search, Token::Text3);
    QLabel *title = makeLabel(tr("Nothing found"), FontRole::EmptyTitle, Token::Text, this);
    m_chips->setSpacing(Space::inGroup);
    m_offers->setSpacing(Space::inGroup);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, Space::page);
    column->setSpacing(Space::card);
    column->addStretch(2);
    column->addWidget(glyph, 0, Qt::AlignHCenter);
    column->addWidget(title, 0, Qt::AlignHCenter);
    auto *chipRow = new QHBoxLayout;
    chipRow->addStretch(1);
    chipRow->addLayout(m_chips);
    chipRow->addStretch(1);
    column->addLayout(chipRow);
    column->addLayout(m_offers);
    column->addStretch(3);
}

void NothingFound::clear()
{
    for (QWidget *widget : std::as_const(m_built)) {
        widget->hide();
        widget->deleteLater(); // it may be the one that was pressed
    }
    m_built.clear();
}

void NothingFound::setConditions(const Conditions &conditions, const QString &flowName)
{
    clear();
    ++m_question;
    m_conditions = conditions;
    const QList<ConditionKind> kinds = kindsOf(conditions);
    for (const ConditionKind kind : kinds) {
        const QString text = conditionText(conditions, kind, flowName);
        addChip(kind, text);
        askWithout(kind, text);
    }
}

void NothingFound::addChip(ConditionKind kind, const QString &text)
{
    auto *chip = new FilterChip(text, this);
    const auto take = [this, kind] { emit conditionsWanted(without(m_conditions, kind)); };
    connect(chip, &FilterChip::removed, this, take);
    connect(chip, &FilterChip::clicked, this, take);
    m_chips->addWidget(chip);
    m_built.append(chip);
    chip->show();
}

void NothingFound::askWithout(ConditionKind kind, const QString &text)
{
    const Conditions wider = without(m_conditions, kind);
    const int question = m_question;
    whenReady(m_history.counts(filterOf(wider, nowUtc())), this,
              [this, question, wider, text](const Result<StateCounts> &counts) {
                  if (question != m_question || !counts)
                      return;
                  const qint64 all = std::accumulate(counts->cbegin(), counts->cend(), qint64(0));
                  if (all > 0)
                      addOffer(text, all, wider);
              });
}

void NothingFound::addOffer(const QString &text, qint64 count, const Conditions &conditions)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch(1);
    auto *sentence = new ElidedLabel(tr("Without “%1” there would be %2").arg(text, number(count)),
                                     FontRole::Body, Token::Text2, row);
    line->addWidget(sentence);
    auto *show = new QPushButton(tr("Show"), row);
    show->setObjectName(QStringLiteral("showWithout"));
    setKind(show, QStringLiteral("link"));
    line->addWidget(show);
    line->addStretch(1);
    connect(show, &QPushButton::clicked, this,
            [this, conditions] { emit conditionsWanted(conditions); });
    m_offers->addWidget(row);
    m_built.append(row);
}

} // namespace LeadBridge::Ui
