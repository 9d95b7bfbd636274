// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/causerow.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

CauseRow::CauseRow(QWidget *parent)
    : QWidget(parent)
    , m_sign(new SignView(Sign::Info, this))
    , m_fact(new Paragraph({}, FontRole::Body, Token::Text, this))
    , m_words(new Paragraph({}, FontRole::Small, Token::Text2, this))
    , m_button(new QPushButton(this))
{
    setKind(m_button, u"small"_s);
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_button->setAutoDefault(false);
    m_button->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 7);
    row->setSpacing(14);
    row->addWidget(m_sign);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_fact);
    texts->addWidget(m_words);
    row->addLayout(texts, 1);
    row->addWidget(m_button);
    m_fact->setMaximumWidth(QWIDGETSIZE_MAX);
    m_words->setMaximumWidth(QWIDGETSIZE_MAX);
}

void CauseRow::set(Sign sign, const QString &fact, const QString &words, const QString &verb)
{
    m_sign->setSign(sign);
    setTexts(fact, words, verb);
}

void CauseRow::setQuestion(const QString &fact, const QString &words, const QString &verb)
{
    m_sign->setGlyph(Glyph::Help, Token::Text2);
    setTexts(fact, words, verb);
}

void CauseRow::setTexts(const QString &fact, const QString &words, const QString &verb)
{
    m_fact->setText(fact);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_button->setText(verb);
    m_button->setVisible(!verb.isEmpty());
    m_button->setAccessibleDescription(fact);
    setAccessibleName(words.isEmpty() ? fact : fact + ". "_L1 + words);
}

void CauseRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), themeColor(Token::Border));
}

QString CauseRow::fact() const
{
    return m_fact->text();
}

QString CauseRow::words() const
{
    return m_words->text();
}

} // namespace LeadBridge::Ui
