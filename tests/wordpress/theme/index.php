<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Ort</title><link rel="icon" href="data:,"><?php wp_head(); ?></head>
<body>
<main><?php while (have_posts()) { the_post(); the_content(); } ?></main>
<?php wp_footer(); ?>
</body>
</html>
