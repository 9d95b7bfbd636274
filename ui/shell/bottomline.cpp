// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bottomline.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>

#include <memory>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int gap = 20;
}

BottomLine::BottomLine(QWidget *parent)
    : QFrame(parent)
    , m_outer(new QHBoxLayout(this))
    , m_row(new QHBoxLayout)
{
    setKind(this, u"bottom"_s);
    m_outer->setContentsMargins(Space::page, 3, Space::page, 3);
    m_outer->setSpacing(gap);
    m_outer->addLayout(m_row, 1);
    m_row->setSpacing(gap);
    setMinimumHeight(Size::bottomLine);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void BottomLine::setContent(const QStringList &facts, const QList<KeyHint> &keys)
{
    while (m_row->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_row->takeAt(0));
        if (QWidget *widget = item->widget()) {
            widget->hide(); // it goes with the next turn of the event loop only
            widget->deleteLater();
        }
    }
    m_facts.clear();
    m_keys.clear();
    for (const QString &fact : facts) {
        m_facts.append(makeLabel(fact, FontRole::Small, Token::Text3, this));
        m_row->addWidget(m_facts.constLast());
    }
    m_row->addStretch(1);
    for (const KeyHint &hint : keys) {
        auto *pair = new QWidget(this);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(5);
        QLabel *key = makeLabel(hint.keys, FontRole::Small, Token::Text2, pair);
        setKind(key, u"key"_s);
        key->setIndent(0); // a framed label would indent by itself
        row->addWidget(key);
        row->addWidget(makeLabel(hint.text, FontRole::Small, Token::Text3, pair));
        m_keys.append(pair);
        m_row->addWidget(pair);
    }
    fit();
}

void BottomLine::setProgress(QWidget *progress)
{
    m_progress = progress;
    m_outer->insertWidget(0, progress);
    fit();
}

void BottomLine::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void BottomLine::fit()
{
    int room = width() - 2 * Space::page;
    if (m_progress && !m_progress->isHidden())
        room -= m_progress->sizeHint().width() + gap;
    const auto show = [&room](QWidget *widget) {
        room -= widget->sizeHint().width() + gap;
        widget->setVisible(room >= 0);
    };
    for (QWidget *fact : std::as_const(m_facts))
        show(fact);
    // The last two (go to, keys) stand on every page and stay longest; of the page's own the
    // first are the important ones.
    const qsizetype own = qMax<qsizetype>(0, m_keys.size() - 2);
    for (QWidget *key : m_keys.mid(own))
        show(key);
    for (QWidget *key : m_keys.first(own))
        show(key);
}

} // namespace LeadBridge::Ui
